// What lies in the tree while cells are merged and moved: inboxes, counts and duties follow the tree, and what was done is kept.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish, write } from '../../../../test/directives.ts';
import type { PersonKey, UnitKey } from '../../../../test/organisation.ts';
import { treeFaults } from '../../../../test/tree-faults.ts';
import { type World, createWorld } from '../../../../test/world.ts';

const decision = { happenedOn: '2026-11-20', basis: 'Quyết định 15-QĐ/ĐU' };
const duty = { kind: 'directive', asks: 'act', reportBy: '2026-11-30' } as const;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const unitId = (key: UnitKey): string => world.organisation.units[key].id;

const inboxOf = async (person: PersonKey): Promise<string[]> =>
  (await (await world.as(person)).call('inbox.list')).body.items.map(({ id }) => id);

/** Which of the items somebody has, by name. */
const has = async (person: PersonKey, items: Record<string, string>): Promise<string[]> => {
  const ids = await inboxOf(person);
  return Object.keys(items).filter((name) => ids.includes(items[name] ?? ''));
};

const open = async (person: PersonKey, deliveryId: string) =>
  (await world.as(person)).call('inbox.open', { params: { deliveryId }, body: { version: 1 } });

const reached = async (person: PersonKey, unit: UnitKey, deliveryId: string) => {
  const { body } = await (
    await world.as(person)
  ).call('directives.reached', { params: { unitId: unitId(unit), deliveryId } });
  return [body.people, body.opened];
};

const receiptsOf = async (person: PersonKey) => {
  const { rows } = await world.admin.query<{ item: string; unit: string }>(
    'select item_id as item, unit_id as unit from receipts where member_id = $1',
    [world.organisation.people[person].memberId],
  );
  return new Map(rows.map(({ item, unit }) => [item, unit]));
};

const reportOn = async (person: PersonKey, unit: UnitKey, deliveryId: string): Promise<void> => {
  const client = await world.as(person);
  const params = { unitId: unitId(unit), deliveryId };
  await client.call('directives.receive', { params, body: { version: 1 } });
  const done = await client.call('directives.report', {
    params,
    body: { version: 1, words: 'Xong.', mediaIds: [] },
  });
  expect(done.status).toBe(200);
};

const waterfall = async (person: PersonKey, unit: UnitKey, deliveryId: string) => {
  const { body } = await (
    await world.as(person)
  ).call('directives.waterfall', { params: { unitId: unitId(unit), deliveryId } });
  return body.rows.map(({ name, state }) => [name, state]);
};

test('a cell is merged into its sister: its people read what lies at the new place, what they opened goes along, its duty is over', async () => {
  const items = {
    toAll: await publish(world, 'bloc', 'bloc', duty),
    toEnded: await publish(world, 'committee', 'north', { at: ['north-b'] }),
    toKept: await publish(world, 'secretary', 'north-a'),
  };
  expect(await has('sisterMember', items)).toEqual(['toAll', 'toEnded']);
  await open('sisterMember', items.toAll);
  await reportOn('sister', 'north-b', items.toAll);
  const before = await reached('bloc', 'bloc', items.toAll);
  expect(await waterfall('committee', 'north', items.toAll)).toEqual([
    ['Chi bộ Bắc 1', 'waiting'],
    ['Chi bộ Bắc 2', 'reported'],
  ]);
  const waits = await write(world, 'committee', 'north', { at: ['north-b'] });

  const ended = await (
    await world.as('committee')
  ).call('reorganisation.end', {
    params: { unitId: unitId('north-b') },
    body: { toUnitId: unitId('north-a'), ...decision },
  });
  expect(ended.status).toBe(200);
  await expect.poll(() => has('sisterMember', items), { timeout: 10_000 }).toEqual(['toAll', 'toKept']);
  expect((await receiptsOf('sisterMember')).get(items.toAll)).toBe(unitId('north-a'));
  expect(await reached('bloc', 'bloc', items.toAll)).toEqual(before);
  expect(await waterfall('committee', 'north', items.toAll)).toEqual([['Chi bộ Bắc 1', 'waiting']]);
  const { params, revision } = waits;
  const late = await (
    await world.as('committee')
  ).call('directives.publish', { params, body: { revision, at: null } });
  expect(late.code).toBe('directives/unit-not-below');
  expect(await treeFaults(world.admin)).toEqual([]);
});

test('a cell is hung under another committee: inboxes, numbers and duties follow, and what it did stays done', async () => {
  const items = {
    toAll: await publish(world, 'bloc', 'bloc', duty),
    toNorth: await publish(world, 'committee', 'north', duty),
    toSouth: await publish(world, 'otherCommittee', 'south'),
    toCell: await publish(world, 'secretary', 'north-a'),
  };
  expect(await has('member', items)).toEqual(['toAll', 'toNorth', 'toCell']);
  for (const id of [items.toAll, items.toNorth]) {
    await open('member', id);
    await reportOn('secretary', 'north-a', id);
  }
  const [people, opened] = await reached('bloc', 'bloc', items.toAll);
  expect(await reached('committee', 'north', items.toNorth)).toEqual([9, 1]);

  const moved = await (
    await world.as('administrator')
  ).call('reorganisation.move', {
    params: { unitId: unitId('north-a') },
    body: { toUnitId: unitId('south'), ...decision },
  });
  expect(moved.body).toMatchObject({ isDone: true });
  expect(await has('member', items)).toEqual(['toAll', 'toSouth', 'toCell']);
  expect((await open('member', items.toNorth)).status).toBe(404);
  expect((await open('member', items.toSouth)).status).toBe(200);
  expect(await reached('bloc', 'bloc', items.toAll)).toEqual([people, opened]);
  // Nobody is left below the old committee; the new one counts whom it gained.
  expect(await reached('committee', 'north', items.toNorth)).toEqual([0, null]);
  expect(await reached('otherCommittee', 'south', items.toSouth)).toEqual([12, 1]);
  expect(await waterfall('otherCommittee', 'south', items.toAll)).toContainEqual([
    'Chi bộ Bắc 1',
    'reported',
  ]);
  expect(await waterfall('committee', 'north', items.toNorth)).toEqual([]);
  const { body } = await (
    await world.as('secretary')
  ).call('directives.duties', { params: { unitId: unitId('north-a') } });
  expect(body.duties.map(({ id }) => id)).not.toContain(items.toNorth);
  expect(await treeFaults(world.admin)).toEqual([]);
});
