import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonKey, UnitKey } from '../../../test/organisation.ts';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;

const plantMeeting = async (unit: UnitKey, month: string, state: string): Promise<void> => {
  const { id, lft } = world.organisation.units[unit];
  await world.admin.query(
    `insert into meetings (unit_id, id, unit_lft, kind, month, title, starts_at, pack_code, state, concluded_at, sealed_at, created_at)
     values ($1, $2, $3, 'regular', $4::date, 'Sinh hoạt', $4::date + interval '9 hours', '2025-2026', $5::text,
             case when $5 in ('concluded', 'sealed') then now() end, case when $5 = 'sealed' then now() end, now())`,
    [id, randomUUIDv7(), lft, month, state],
  );
};

const plantVisits = async (person: PersonKey, count: number, at: string): Promise<void> => {
  const { unitId, memberId } = world.organisation.people[person];
  const lft = Object.values(world.organisation.units).find((unit) => unit.id === unitId)?.lft;
  for (let visit = 0; visit < count; visit += 1) {
    await world.admin.query(
      `insert into visits (unit_id, id, unit_lft, member_id, session_id, started_at, last_seen_at) values ($1, $2, $3, $4, $2, $5, $5)`,
      [unitId, randomUUIDv7(), lft, memberId, at],
    );
  }
};

beforeAll(async () => {
  world = await createWorld({ now: '2026-11-22T02:00:00Z' });
  await plantMeeting('north-a', '2026-11-01', 'sealed');
  await plantMeeting('north-b', '2026-11-01', 'invited');
  await plantMeeting('north-b', '2026-10-01', 'concluded');
  await plantMeeting('south-a', '2026-11-01', 'concluded');
  await plantVisits('member', 3, '2026-11-03T02:00:00Z');
  await plantVisits('colleague', 2, '2026-11-04T02:00:00Z');
  await plantVisits('cousinMember', 5, '2026-11-04T02:00:00Z');
  // Still October in UTC, November in Viet Nam.
  await plantVisits('sisterMember', 1, '2026-10-31T18:00:00Z');
});
afterAll(() => world.end());

const overview = async (person: PersonKey, unit: UnitKey) => {
  const client = await world.as(person);
  return client.call('statistics.overview', {
    params: { unitId: world.organisation.units[unit].id },
    query: { month: '2026-11-01' },
  });
};

test('a committee sees its branch counted, and which cell to call', async () => {
  const { status, body } = await overview('committee', 'north');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    unitName: 'Đảng bộ Sở Bắc',
    cells: 2,
    held: 1,
    sealed: 1,
    visits: 6,
    frequentMembers: 1,
  });
  expect(body.months).toHaveLength(12);
  expect(body.months.slice(-2)).toEqual([
    { month: '2026-10-01', held: 1, sealed: 0 },
    { month: '2026-11-01', held: 1, sealed: 1 },
  ]);
  expect(body.waiting).toMatchObject([{ name: 'Chi bộ Bắc 2', lastMet: '2026-10-01', reach: 'has-date' }]);
});

test('the bloc sees its base organisations side by side', async () => {
  const { body } = await overview('bloc', 'bloc');
  expect(body).toMatchObject({ cells: 4, held: 2, visits: 11 });
  expect(body.branches.map(({ name, cells, held }) => [name, cells, held])).toEqual([
    ['Đảng bộ Sở Bắc', 2, 1],
    ['Đảng bộ Sở Nam', 1, 1],
    ['Chi bộ Độc lập', 1, 0],
  ]);
});

test('no figure about fewer than five people', async () => {
  const { body } = await overview('cousin', 'south-a');
  expect(body).toMatchObject({ members: 3, visits: null, frequentMembers: null });
});

test('a neighbour is not there', async () => {
  expect((await overview('committee', 'south')).status).toBe(404);
  expect((await overview('member', 'north-a')).status).toBe(404);
});
