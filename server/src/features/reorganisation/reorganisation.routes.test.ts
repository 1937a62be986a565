import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UnitKey } from '../../../test/organisation.ts';
import { treeFaults } from '../../../test/tree-faults.ts';
import { type Client, type World, createWorld } from '../../../test/world.ts';

let world: World;
let administrator: Client;
let committee: Client;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-22T02:00:00Z' });
  administrator = await world.as('administrator');
  committee = await world.as('committee');
});
afterAll(() => world.end());

const unitId = (key: UnitKey): string => world.organisation.units[key].id;
const at = (key: UnitKey) => ({ params: { unitId: unitId(key) } });
const decision = { happenedOn: '2026-11-20', basis: 'Quyết định 15-QĐ/ĐU' };
const move = (client: Client, key: UnitKey, toUnitId: string, body: object = {}) =>
  client.call('reorganisation.move', { ...at(key), body: { toUnitId, ...decision, ...body } });

test('who does not stand above the unit changes nothing', async () => {
  expect((await move(await world.as('member'), 'north-a', unitId('south'))).status).toBe(404);
  expect((await move(await world.as('overseer'), 'north-a', unitId('south'))).status).toBe(404);
  expect((await move(await world.as('sister'), 'north-a', unitId('south'))).status).toBe(404);
  const own = await move(await world.as('secretary'), 'north-a', unitId('south'));
  expect(own.code).toBe('reorganisation/not-above');
  expect((await move(committee, 'north', unitId('south'))).code).toBe('reorganisation/not-above');
  expect((await move(committee, 'north-a', unitId('south'))).code).toBe('reorganisation/target-unknown');
  expect((await move(committee, 'south-a', unitId('north'))).status).toBe(404);
});

test('a move that the rules do not know is refused in words', async () => {
  expect((await move(administrator, 'north-a', unitId('bloc'))).code).toBe('reorganisation/target-misplaced');
  expect((await move(administrator, 'north-a', unitId('north'))).code).toBe('reorganisation/nothing-changes');
  const future = await move(administrator, 'north-a', unitId('south'), { happenedOn: '2026-11-23' });
  expect(future.code).toBe('reorganisation/day-wrong');
  const bare = await move(administrator, 'north-a', unitId('south'), { basis: ' ' });
  expect(bare.code).toBe('reorganisation/basis-missing');
});

test('a cell is hung under another base: the old committee and its overseer lose it, members see the new path', async () => {
  const overseer = await world.as('overseer');
  const otherCommittee = await world.as('otherCommittee');
  expect((await overseer.call('members.list', at('north-a'))).status).toBe(200);
  const { body: places } = await administrator.call('reorganisation.places', {
    ...at('north-a'),
    query: { search: 'so nam' },
  });
  expect(places.units).toEqual([{ id: unitId('south'), name: 'Đảng bộ Sở Nam', above: 'Đảng bộ Khối thử' }]);

  const preview = await administrator.call('reorganisation.previewMove', {
    ...at('north-a'),
    query: { toUnitId: unitId('south') },
  });
  expect(preview.body).toMatchObject({
    ...{ units: 1, members: 5, path: ['Đảng bộ Khối thử', 'Đảng bộ Sở Nam'] },
    ending: [{ kind: 'overseer', unitName: 'Chi bộ Bắc 1' }],
    losing: [{ kind: 'committee-member', unitName: 'Đảng bộ Sở Bắc' }],
    gaining: [{ kind: 'committee-member', unitName: 'Đảng bộ Sở Nam' }],
  });

  const moved = await move(administrator, 'north-a', unitId('south'));
  expect(moved.body).toMatchObject({ isDone: true });
  expect(await treeFaults(world.admin)).toEqual([]);
  expect((await overseer.call('members.list', at('north-a'))).status).toBe(404);
  expect((await committee.call('members.list', at('north-a'))).status).toBe(404);
  expect((await otherCommittee.call('members.list', at('north-a'))).body.members).toHaveLength(5);
  const member = await world.as('member');
  const { body: unit } = await member.call('units.one', at('north-a'));
  expect(unit.path.map(({ name }) => name)).toEqual(['Đảng bộ Khối thử', 'Đảng bộ Sở Nam']);
  const { body: history } = await member.call('reorganisation.history', at('north-a'));
  expect(history).toMatchObject({
    changes: [
      {
        ...{ act: 'moved', ...decision, fromName: 'Đảng bộ Sở Bắc', toName: 'Đảng bộ Sở Nam' },
        ...{ unitsDone: 1, unitsTotal: 1 },
      },
    ],
    abilities: { act: false },
  });
  const { rows } = await world.admin.query(
    `select before, after from audit_events where action = 'units.move' and object_id = $1`,
    [unitId('north-a')],
  );
  expect(rows).toMatchObject([
    { before: { parentId: unitId('north') }, after: { parentId: unitId('south'), ...decision } },
  ]);

  expect((await move(administrator, 'north-a', unitId('north'))).body).toMatchObject({ isDone: true });
  expect((await committee.call('members.list', at('north-a'))).status).toBe(200);
});

test('a base committee orders its own base, and gives a cell its new name', async () => {
  const section = await administrator.call('units.create', {
    ...at('north'),
    body: { kind: 'section-committee', name: 'Đảng bộ Bộ phận 1', code: null, symbol: '', place: '' },
  });
  expect((await move(committee, 'north-b', section.body.id)).body).toMatchObject({ isDone: true });
  expect(await treeFaults(world.admin)).toEqual([]);
  const { body: unit } = await committee.call('units.one', at('north-b'));
  const rename = (name: string, version = unit.version) =>
    committee.call('reorganisation.rename', { ...at('north-b'), body: { name, version, ...decision } });
  expect((await rename('  ')).code).toBe('reorganisation/name-empty');
  expect((await rename('Chi bộ Bắc 2')).code).toBe('reorganisation/nothing-changes');
  expect((await rename('Chi bộ Văn phòng')).status).toBe(200);
  expect((await rename('Chi bộ Khác')).code).toBe('units/changed-meanwhile');
  const { body } = await committee.call('reorganisation.history', at('north-b'));
  expect(body.changes.map(({ act, fromName, toName }) => [act, fromName, toName])).toEqual([
    ['renamed', 'Chi bộ Bắc 2', 'Chi bộ Văn phòng'],
    ['moved', 'Đảng bộ Sở Bắc', 'Đảng bộ Bộ phận 1'],
  ]);
  expect(body.abilities).toEqual({ act: true });
});

test('while units are on their way nothing else changes the tree', async () => {
  await world.admin.query(
    `update unit_history set done_at = null where id = (select id from unit_history order by recorded_at desc limit 1)`,
  );
  const body = { kind: 'cell', name: 'Chi bộ Nữa', code: null, symbol: '', place: '' } as const;
  expect((await administrator.call('units.create', { ...at('south'), body })).code).toBe('units/tree-moving');
  expect((await move(administrator, 'north-a', unitId('south'))).code).toBe('units/tree-moving');
  await world.admin.query(`update unit_history set done_at = now() where done_at is null`);
  expect((await administrator.call('units.create', { ...at('south'), body })).status).toBe(200);
});
