// A branch of hundreds of units moves in portions while people read and write in it.
import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PlacesMoved, transaction } from '../../platform/db/transaction.ts';
import { systemActor } from '../../platform/access/system-actor.ts';
import { treeFaults } from '../../../test/tree-faults.ts';
import { type World, createWorld } from '../../../test/world.ts';

const CELLS = 450;
const SOON = { timeout: 20_000, interval: 20 };

let world: World;
let section: string;
let cells: { id: string; name: string }[];

/** A section of so many cells under the northern base, each with two members; the first one's member can sign in. */
const plantSection = async (): Promise<void> => {
  const administrator = await world.as('administrator');
  const made = await administrator.call('units.create', {
    params: { unitId: world.organisation.units.north.id },
    body: { kind: 'section-committee', name: 'Đảng bộ Bộ phận', code: null, symbol: '', place: '' },
  });
  section = made.body.id;
  await world.admin.query(
    `insert into units (id, parent_id, kind, name, symbol, lft, rgt)
     select gen_random_uuid(), s.id, 'cell', 'Chi bộ ' || n, 'CB', s.lft + (n * 2 - 1) * step, s.lft + n * 2 * step
       from units s, lateral (select (s.rgt - s.lft) / ($2 * 2 + 1) as step) w, generate_series(1, $2::int) n where s.id = $1`,
    [section, CELLS],
  );
  await world.admin.query(
    `insert into members (unit_id, id, unit_lft, full_name, sort_key, birth_date, status)
     select u.id, gen_random_uuid(), u.lft, 'Người Thử ' || n, 'thu', '1970-01-01', 'full'
       from units u, generate_series(1, 2) n where u.parent_id = $1`,
    [section],
  );
  ({ rows: cells } = await world.admin.query<{ id: string; name: string }>(
    'select id, name from units where parent_id = $1 order by lft',
    [section],
  ));
};

beforeAll(async () => {
  world = await createWorld({ now: '2026-11-22T02:00:00Z' });
  await world.admin.query('update units set lft = 1, rgt = $2 where id = $1', [
    world.organisation.units.bloc.id,
    2 ** 40,
  ]);
  for (const [key, lft, rgt] of [
    ['south', 2 ** 36, 2 ** 37],
    ['north', 2 ** 34, 2 ** 35],
  ] as const) {
    const { id, lft: old } = world.organisation.units[key];
    await world.admin.query(
      `update units set lft = case when id = $1 then $2 else $2 + lft - $4::bigint end, rgt = case when id = $1 then $3 else $2 + rgt - $4::bigint end
        where id = $1 or parent_id = $1`,
      [id, lft, rgt, old],
    );
  }
  await plantSection();
});
afterAll(() => world.end());

test('a row written for a place that its unit has left meanwhile is refused, whoever writes it', async () => {
  const { id } = world.organisation.units.solo;
  const actor = await systemActor(world.platform.pools.auth, world.organisation.units.bloc.id, new Date());
  if (!actor) throw new Error('no such unit');
  const writing = transaction(world.platform.pools.app, actor, 'read write', async (tx) => {
    const unit = await tx.selectFrom('units').select('lft').where('id', '=', id).executeTakeFirstOrThrow();
    await world.admin.query('update units set lft = lft + 1 where id = $1', [id]);
    await tx
      .insertInto('auditEvents')
      .values({
        ...{ unitId: id, unitLft: unit.lft, id: randomUUIDv7(), at: new Date(), action: 'units.edit' },
        ...{ objectKind: 'unit', objectId: id, requestId: randomUUID() },
      })
      .execute();
  });
  await expect(writing).rejects.toThrow(PlacesMoved);
  expect(await treeFaults(world.admin)).toEqual([]);
});

test('nobody sees half a unit, nobody writes to a place that is gone, and all arrive', async () => {
  const administrator = await world.as('administrator');
  const wrong: string[] = [];
  let moving = true;
  let reads = 0;
  const reader = async (offset: number): Promise<void> => {
    for (let nr = offset; moving; nr += 7) {
      const cell = cells[nr % CELLS];
      const params = { unitId: cell?.id ?? '' };
      const list = await administrator.call('members.list', { params });
      const members = list.status === 200 ? list.body.members.length : list.status;
      if (members !== 2) wrong.push(`${cell?.name}: ${members}`);
      reads += 1;
    }
  };
  const writer = async (): Promise<void> => {
    for (let nr = 0; moving; nr += 11) {
      const params = { unitId: cells[nr % CELLS]?.id ?? '' };
      const { body: unit } = await administrator.call('units.one', { params });
      const { name, code, symbol, place, version } = unit;
      const body = { name, code, symbol, place: `${place}.`, version };
      const answer = await administrator.call('units.edit', { params, body });
      if (answer.status !== 200) wrong.push(`edit: ${answer.code}`);
    }
  };
  const work = [reader(0), reader(3), writer()];
  const params = { unitId: section };
  const moved = await administrator.call('reorganisation.move', {
    params,
    body: { toUnitId: world.organisation.units.south.id, happenedOn: '2026-11-20', basis: 'Quyết định 1' },
  });
  expect(moved.body).toMatchObject({ isDone: false });
  const progress = async () =>
    (await administrator.call('reorganisation.history', { params })).body.changes[0];
  await vi.waitFor(async () => expect((await progress())?.doneAt).not.toBeNull(), SOON);
  moving = false;
  await Promise.all(work);
  expect(wrong).toEqual([]);
  expect(reads).toBeGreaterThan(20);
  expect(await progress()).toMatchObject({ unitsDone: CELLS + 1, unitsTotal: CELLS + 1 });
  expect(await treeFaults(world.admin)).toEqual([]);
  const { rows } = await world.admin.query('select 1 from places_to_come');
  expect(rows).toEqual([]);
});
