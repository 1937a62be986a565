// After any sequence of acts the tree is sound and every row says the place of its unit.
import { moveFault } from '@sotay/core/reorganisation/reorganisation.rules.ts';
import type { UnitKind } from '@sotay/core/units/unit-kinds.ts';
import { mayStandUnder, meetsAsCell } from '@sotay/core/units/unit.rules.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantAll } from '../../../test/plants/index.ts';
import { treeFaults } from '../../../test/tree-faults.ts';
import { type Client, type World, createWorld } from '../../../test/world.ts';

/** A few dozen acts are enough to use up tight room several times: the small organisation has narrow gaps. */
const ACTS_AT_MOST = 40;
const RUNS = 4;

let world: World;
let administrator: Client;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-22T02:00:00Z' });
  await plantAll(world.admin, world.organisation, world.platform);
  // Room at the top without end, so that only the narrow gaps below are used up and spread again.
  await world.admin.query('update units set lft = 1, rgt = $2 where id = $1', [
    world.organisation.units.bloc.id,
    2 ** 40,
  ]);
  // A cell in a meeting does not end; the meetings of the samples are over.
  await world.admin.query(
    `update meetings set state = 'draft', concluded_at = null where state in ('open', 'concluded')`,
  );
  administrator = await world.as('administrator');
});
afterAll(() => world.end());

const decision = { happenedOn: '2026-11-20', basis: 'Quyết định 1' };
const names = { name: 'Đơn vị mới', code: null, symbol: '', place: '' };

type Kind = 'add-section' | 'add-cell' | 'move' | 'rename' | 'split' | 'merge' | 'dissolve';
type Act = { kind: Kind; one: number; other: number };

const KINDS: Kind[] = ['add-section', 'add-cell', 'move', 'move', 'rename', 'split', 'merge', 'dissolve'];

const acts = fc.array(
  fc.record({
    kind: fc.constantFrom<Kind[]>(...KINDS),
    one: fc.nat(),
    other: fc.nat(),
  }),
  { minLength: ACTS_AT_MOST / 2, maxLength: ACTS_AT_MOST },
);

type Standing = {
  id: string;
  parent_id: string | null;
  kind: UnitKind;
  lft: number;
  rgt: number;
  members: number;
};

const standing = async (): Promise<Standing[]> =>
  (
    await world.admin.query<Standing>(
      `select u.id, u.parent_id, u.kind, u.lft, u.rgt,
              (select count(*)::int from members m where m.unit_id = u.id and m.left_on is null) as members
         from units u where u.closed_on is null order by u.lft`,
    )
  ).rows;

/** Whom the act can be done to, and with which other unit. */
const candidates = (kind: Kind, units: readonly Standing[]): [Standing, Standing][] => {
  const pairs = units.flatMap((one) => units.map((other): [Standing, Standing] => [one, other]));
  const alone = units.map((one): [Standing, Standing] => [one, one]);
  const isCell = (unit: Standing) => meetsAsCell(unit.kind);
  switch (kind) {
    case 'add-section':
      return alone.filter(([one]) => one.kind === 'grassroots-committee');
    case 'add-cell':
      return alone.filter(([one]) => mayStandUnder('cell', one.kind));
    case 'move':
      return pairs.filter(
        ([one, other]) =>
          moveFault({ ...one, parentId: one.parent_id }, { ...other, parentId: null }) === null,
      );
    case 'rename':
      return alone.filter(([one]) => one.parent_id !== null);
    case 'split':
      return alone.filter(([one]) => isCell(one) && one.members > 1);
    case 'merge':
      return pairs.filter(([one, other]) => one.id !== other.id && isCell(one) && isCell(other));
    case 'dissolve':
      return alone.filter(([one]) => isCell(one) && one.members === 0);
  }
};

/** The act, with whatever units the numbers point at. */
const perform = async ({ kind, one, other }: Act): Promise<string | null> => {
  const found = candidates(kind, await standing());
  const chosen = found[one % Math.max(1, found.length)];
  if (!chosen) return null;
  const [unit, { id: toUnitId }] = chosen;
  const params = { unitId: unit.id };
  switch (kind) {
    case 'add-section':
    case 'add-cell': {
      const body = { ...names, kind: kind === 'add-cell' ? 'cell' : 'section-committee' } as const;
      return (await administrator.call('units.create', { params, body })).code ?? 'done';
    }
    case 'move': {
      const body = { toUnitId, ...decision };
      return (await administrator.call('reorganisation.move', { params, body })).code ?? 'done';
    }
    case 'split': {
      const { rows } = await world.admin.query<{ id: string }>(
        'select id from members where unit_id = $1 and left_on is null order by id limit 1',
        [unit.id],
      );
      const body = { name: `Tách ${other}`, memberIds: rows.map(({ id }) => id), ...decision };
      return (await administrator.call('reorganisation.split', { params, body })).code ?? 'done';
    }
    case 'merge':
    case 'dissolve': {
      const body = { toUnitId: kind === 'merge' ? toUnitId : null, ...decision };
      return (await administrator.call('reorganisation.end', { params, body })).code ?? 'done';
    }
    case 'rename': {
      const { body: read } = await administrator.call('units.one', { params });
      const body = { name: `Tên ${other}`, version: read.version, ...decision };
      return (await administrator.call('reorganisation.rename', { params, body })).code ?? 'done';
    }
  }
};

test('any sequence of acts leaves the tree sound and every row at the place of its unit', async () => {
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      for (const act of sequence) {
        const status = await perform(act);
        expect([act.kind, status ?? 'done']).toEqual([act.kind, 'done']);
        if (status !== null) done.set(act.kind, (done.get(act.kind) ?? 0) + 1);
      }
      expect(await treeFaults(world.admin)).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  expect([...done.keys()].sort()).toEqual([...new Set(KINDS)].sort());
});
