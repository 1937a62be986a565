// After any sequence of acts the tree is sound and every row says the place of its unit.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantAll } from '../../../test/plants/index.ts';
import { treeFaults } from '../../../test/tree-faults.ts';
import { type Client, type World, createWorld } from '../../../test/world.ts';

/** A few dozen acts are enough to use up tight room several times: the small organisation has narrow gaps. */
const ACTS_AT_MOST = 40;
const RUNS = 6;

let world: World;
let administrator: Client;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-22T02:00:00Z' });
  await plantAll(world.admin, world.organisation, world.platform);
  administrator = await world.as('administrator');
});
afterAll(() => world.end());

const decision = { happenedOn: '2026-11-20', basis: 'Quyết định 1' };
const names = { name: 'Đơn vị mới', code: null, symbol: '', place: '' };

const unitIds = async (): Promise<string[]> =>
  (await world.admin.query<{ id: string }>('select id from units order by lft')).rows.map(({ id }) => id);

type Act = { kind: 'add-section' | 'add-cell' | 'move' | 'rename'; one: number; other: number };

const acts = fc.array(
  fc.record({
    kind: fc.constantFrom<Act['kind'][]>('add-section', 'add-cell', 'move', 'move', 'rename'),
    one: fc.nat(),
    other: fc.nat(),
  }),
  { minLength: ACTS_AT_MOST / 2, maxLength: ACTS_AT_MOST },
);

/** Does the act with whatever units the numbers point at; what the rules do not know is refused, which is an answer too. */
const perform = async ({ kind, one, other }: Act): Promise<number> => {
  const ids = await unitIds();
  const params = { unitId: ids[one % ids.length] ?? '' };
  const toUnitId = ids[other % ids.length] ?? '';
  switch (kind) {
    case 'add-section':
    case 'add-cell': {
      const body = { ...names, kind: kind === 'add-cell' ? 'cell' : 'section-committee' } as const;
      return (await administrator.call('units.create', { params, body })).status;
    }
    case 'move':
      return (await administrator.call('reorganisation.move', { params, body: { toUnitId, ...decision } }))
        .status;
    case 'rename': {
      const body = { name: `Tên ${other}`, version: 1, ...decision };
      return (await administrator.call('reorganisation.rename', { params, body })).status;
    }
  }
};

test('any sequence of acts leaves the tree sound and every row at the place of its unit', async () => {
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      for (const act of sequence) {
        const status = await perform(act);
        expect(status).toBeLessThan(500);
        if (status === 200) done.set(act.kind, (done.get(act.kind) ?? 0) + 1);
      }
      expect(await treeFaults(world.admin)).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  expect([...done.keys()].sort()).toEqual(['add-cell', 'add-section', 'move', 'rename']);
  expect(done.get('move')).toBeGreaterThan(5);
});
