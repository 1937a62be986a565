import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PersonKey, UnitKey } from '../../../test/organisation.ts';
import { treeFaults } from '../../../test/tree-faults.ts';
import { type Client, type World, createWorld } from '../../../test/world.ts';

const SOON = { timeout: 5_000, interval: 20 };

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
const idOf = (person: PersonKey): string => world.organisation.people[person].memberId;
const decision = { happenedOn: '2026-11-20', basis: 'Quyết định 16-QĐ/ĐU' };
const end = (client: Client, key: UnitKey, toUnitId: string | null, body: object = {}) =>
  client.call('reorganisation.end', { ...at(key), body: { toUnitId, ...decision, ...body } });
const tasksCalled = async (content: string) =>
  (
    await world.admin.query<{ unit_id: string; member_id: string; status: string; due: string }>(
      `select unit_id, member_id, status, due_date::text as due from tasks where content = $1 order by created_at, status desc`,
      [content],
    )
  ).rows;

test('a cell splits: the chosen found a new one beside it, with their tasks', async () => {
  await world.admin.query(
    `insert into tasks (unit_id, id, unit_lft, member_unit_id, member_id, content, basis, status, assigned_by, assigned_on, due_date, created_at)
     select unit_id, gen_random_uuid(), unit_lft, unit_id, id, 'Việc của người đi', '', 'doing', id, '2026-11-01', '2026-12-01', '2026-11-01'
       from members where id = any ($1)`,
    [[idOf('colleague')]],
  );
  const split = (memberIds: string[], name = 'Chi bộ Bắc 3') =>
    committee.call('reorganisation.split', { ...at('north-a'), body: { name, memberIds, ...decision } });
  expect((await split([])).code).toBe('reorganisation/not-a-member');
  expect((await split([idOf('sister')])).code).toBe('reorganisation/not-a-member');
  const all: PersonKey[] = ['secretary', 'deputy', 'bureau', 'member', 'colleague'];
  expect((await split(all.map(idOf))).code).toBe('reorganisation/everybody');
  expect((await split([idOf('colleague')], ' ')).code).toBe('reorganisation/name-empty');
  const made = await split([idOf('colleague'), idOf('bureau')]);
  expect(made.status).toBe(200);
  const params = { unitId: made.body.id };
  const founded = await (await world.as('colleague')).call('units.one', { params });
  expect(founded.body).toMatchObject({ name: 'Chi bộ Bắc 3', kind: 'cell', parentId: unitId('north') });
  expect((await committee.call('members.list', { params })).body.members).toHaveLength(2);
  expect((await committee.call('members.list', at('north-a'))).body.members).toHaveLength(3);
  const bureau = await committee.call('members.one', { params: { ...params, memberId: idOf('bureau') } });
  expect(bureau.body.posts.filter(({ untilOn }) => untilOn === null)).toEqual([]);
  const { body: history } = await committee.call('reorganisation.history', { params });
  expect(history.changes).toMatchObject([{ act: 'founded', fromName: 'Chi bộ Bắc 1', members: 2 }]);
  await vi.waitFor(
    async () =>
      expect(await tasksCalled('Việc của người đi')).toEqual([
        {
          unit_id: unitId('north-a'),
          member_id: idOf('colleague'),
          status: 'not-done',
          due: '2026-12-01',
        },
        { unit_id: made.body.id, member_id: idOf('colleague'), status: 'doing', due: '2026-12-01' },
      ]),
    SOON,
  );
  expect(await treeFaults(world.admin)).toEqual([]);
});

test('a unit does not end with people, units or a meeting in it', async () => {
  expect((await end(await world.as('member'), 'north-b', null)).status).toBe(404);
  expect((await end(await world.as('secretary'), 'north-a', null)).code).toBe('reorganisation/not-above');
  expect((await end(committee, 'north-b', null)).code).toBe('reorganisation/not-empty');
  expect((await end(administrator, 'north', null)).code).toBe('reorganisation/not-empty');
  expect((await end(committee, 'north-b', unitId('south-a'))).code).toBe('reorganisation/target-unknown');
  expect((await end(committee, 'north-b', unitId('north'))).code).toBe('reorganisation/target-misplaced');
  expect((await end(committee, 'north-b', unitId('north-b'))).code).toBe('reorganisation/target-misplaced');
  await world.admin.query(
    `insert into meetings (unit_id, id, unit_lft, kind, month, title, starts_at, pack_code, state, created_at)
     select id, gen_random_uuid(), lft, 'regular', '2026-11-01', 'Đang họp', now(), '2025-2026', 'open', now() from units where id = $1`,
    [unitId('north-b')],
  );
  expect((await end(committee, 'north-b', unitId('north-a'))).code).toBe('reorganisation/meeting-open');
  await world.admin.query(`update meetings set state = 'draft' where unit_id = $1`, [unitId('north-b')]);
});

test('two cells merge, once: members and tasks go, posts end, the old one stays to be read', async () => {
  const sister = await world.as('sister');
  await world.admin.query(
    `insert into tasks (unit_id, id, unit_lft, member_unit_id, member_id, content, basis, status, assigned_by, assigned_on, created_at)
     select unit_id, gen_random_uuid(), unit_lft, unit_id, id, 'Việc đang làm', '', 'doing', id, '2026-11-01', '2026-11-01'
       from members where id = any ($1)`,
    [[idOf('sisterMember')]],
  );
  const { body: heirs } = await committee.call('reorganisation.heirs', at('north-b'));
  expect(heirs.units.map(({ name }) => name)).toEqual(['Chi bộ Bắc 1', 'Chi bộ Bắc 3']);
  const { body: preview } = await committee.call('reorganisation.previewEnd', {
    ...at('north-b'),
    query: { toUnitId: unitId('north-a') },
  });
  expect(preview).toMatchObject({
    ...{ units: 0, members: 4, openTasks: 1, openMeetings: 0 },
    ending: [{ kind: 'secretary', unitName: 'Chi bộ Bắc 2' }],
  });
  const answers = await Promise.all([
    end(committee, 'north-b', unitId('north-a')),
    end(administrator, 'north-b', unitId('north-a')),
  ]);
  expect(answers.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'reorganisation/closed']);
  expect(await treeFaults(world.admin)).toEqual([]);

  expect((await committee.call('members.list', at('north-a'))).body.members).toHaveLength(7);
  expect((await sister.call('members.list', at('north-b'))).status).toBe(404);
  expect((await sister.call('units.one', at('north-a'))).status).toBe(200);
  const closed = await committee.call('units.one', at('north-b'));
  expect(closed.body).toMatchObject({ closedOn: '2026-11-20', posts: [] });
  const ofOld = await committee.call('reorganisation.history', at('north-b'));
  expect(ofOld.body).toMatchObject({
    changes: [{ act: 'merged', toName: 'Chi bộ Bắc 1', members: 4, ...decision }],
  });
  const ofNew = await sister.call('reorganisation.history', at('north-a'));
  expect(ofNew.body.changes[0]).toMatchObject({ act: 'received', fromName: 'Chi bộ Bắc 2', members: 4 });
  const { body: transfers } = await committee.call('transfers.list', at('north-b'));
  expect(transfers.transfers.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done']);
  await vi.waitFor(
    async () =>
      expect((await tasksCalled('Việc đang làm')).map(({ unit_id, status }) => [unit_id, status])).toEqual([
        [unitId('north-b'), 'not-done'],
        [unitId('north-a'), 'doing'],
      ]),
    SOON,
  );
});

test('nothing comes into a unit that ended, whatever path it takes', async () => {
  const { body: cells } = await administrator.call('transfers.cells', {
    ...at('solo'),
    query: { search: 'bac 2' },
  });
  expect(cells.cells).toEqual([]);
  const post = {
    holderUnitId: unitId('solo'),
    holderId: idOf('bloc'),
    kind: 'secretary',
    fromOn: '2026-11-22',
    untilOn: null,
  } as const;
  expect((await administrator.call('members.givePost', { ...at('north-b'), body: post })).code).toBe(
    'units/closed',
  );
  const rename = { name: 'Tên khác', version: 1, ...decision };
  expect((await administrator.call('reorganisation.rename', { ...at('north-b'), body: rename })).code).toBe(
    'reorganisation/closed',
  );
  expect((await end(administrator, 'south-a', unitId('north-b'))).code).toBe('reorganisation/target-unknown');
  await expect(
    world.admin.query(
      `insert into members (unit_id, id, unit_lft, full_name, sort_key, birth_date, status)
       select id, gen_random_uuid(), lft, 'Người Thử', 'thu', '1970-01-01', 'full' from units where id = $1`,
      [unitId('north-b')],
    ),
  ).rejects.toThrow('unit closed');
});

test('a unit in which nobody is left is dissolved, open tasks closed with a note', async () => {
  const made = await administrator.call('units.create', {
    ...at('south'),
    body: { kind: 'cell', name: 'Chi bộ Trống', code: null, symbol: '', place: '' },
  });
  await world.admin.query(
    `insert into tasks (unit_id, id, unit_lft, content, basis, status, assigned_by, assigned_on, created_at)
     select id, gen_random_uuid(), lft, 'Việc bỏ lại', '', 'doing', id, '2026-11-01', now() from units where id = $1`,
    [made.body.id],
  );
  const params = { unitId: made.body.id };
  const ended = await administrator.call('reorganisation.end', {
    params,
    body: { toUnitId: null, ...decision },
  });
  expect(ended.status).toBe(200);
  await vi.waitFor(
    async () => expect(await tasksCalled('Việc bỏ lại')).toMatchObject([{ status: 'not-done' }]),
    SOON,
  );
  const { rows } = await world.admin.query(
    `select e.body from task_entries e join tasks t on t.unit_id = e.unit_id and t.id = e.task_id where t.content = 'Việc bỏ lại'`,
  );
  expect(rows).toEqual([{ body: decision.basis }]);
  const { body } = await administrator.call('reorganisation.history', { params });
  expect(body.changes).toMatchObject([{ act: 'dissolved', members: 0 }]);
});
