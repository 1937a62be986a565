import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PersonKey } from '../../../test/organisation.ts';
import { type World, createWorld } from '../../../test/world.ts';
import { pageTree, pdfOf } from '../../../test/sample-files.ts';

const GIVEN = '2026-11-05T02:00:00Z';
const LATER = '2026-11-22T02:00:00Z';

let world: World;
let unitId: string;
beforeAll(async () => {
  world = await createWorld();
  unitId = world.organisation.units['north-a'].id;
});
afterAll(() => world.end());
beforeEach(() => world.setNow(GIVEN));

const memberIdOf = (person: PersonKey): string => world.organisation.people[person].memberId;

type Given = { memberIds?: string[]; dueDate?: string | null; content?: string };

const give = async (given: Given = {}): Promise<string> => {
  const secretary = await world.as('secretary');
  const { body } = await secretary.call('tasks.create', {
    params: { unitId },
    body: {
      content: given.content ?? 'Rà soát hồ sơ đảng viên',
      basis: 'Nghị quyết 07-NQ/CB',
      memberIds: given.memberIds ?? [memberIdOf('member')],
      dueDate: given.dueDate === undefined ? '2026-11-20' : given.dueDate,
    },
  });
  return body.ids[0] ?? '';
};

const read = async (person: PersonKey, taskId: string) =>
  (await world.as(person)).call('tasks.one', { params: { unitId, taskId } });

type Report = {
  body?: string;
  progress?: number;
  done?: boolean;
  fileIds?: string[];
  deviceAt?: string | null;
  key?: string;
};

const report = async (person: PersonKey, taskId: string, { key, ...given }: Report = {}) =>
  (await world.as(person)).call('tasks.report', {
    params: { unitId, taskId },
    body: { body: 'Đã làm xong', progress: 100, done: true, fileIds: [], deviceAt: null, ...given },
    ...(key && { key }),
  });

type Review = { act: 'accept' | 'return' | 'mark-not-done' | 'carry-over' } & Partial<{
  beyond: boolean;
  reason: string;
  dueDate: string | null;
  version: number;
}>;

const review = async (person: PersonKey, taskId: string, given: Review) => {
  const { version } = (await read('secretary', taskId)).body.task;
  const body = { version, beyond: false, reason: '', dueDate: null, ...given };
  return (await world.as(person)).call('tasks.review', { params: { unitId, taskId }, body });
};

const upload = async (person: PersonKey): Promise<string> => {
  const client = await world.as(person);
  const query = { name: 'ảnh hiện trường.pdf', audience: 'own' } as const;
  const { body } = await client.call('files.add', { params: { unitId }, query, bytes: pdfOf(pageTree(1)) });
  return body.id;
};

test('a task goes its way: given, seen, reported with proof, returned, reported again, accepted', async () => {
  const taskId = await give();
  const mine = await (await world.as('member')).call('tasks.mine');
  expect(mine.body.open.find((task) => task.id === taskId)).toMatchObject({
    status: 'not-started',
    dueDate: '2026-11-20',
    assignedOn: '2026-11-05',
    basis: 'Nghị quyết 07-NQ/CB',
  });

  expect((await report('member', taskId, { done: false, progress: 40, body: 'Được một nửa' })).status).toBe(
    200,
  );
  expect((await read('member', taskId)).body).toMatchObject({
    task: { status: 'doing', progress: 40 },
    acts: ['report'],
  });
  expect((await report('member', taskId, { done: false, progress: 60 })).status).toBe(200);
  const fileId = await upload('member');
  expect((await report('member', taskId, { fileIds: [fileId] })).status).toBe(200);
  const waiting = await read('secretary', taskId);
  expect(waiting.body).toMatchObject({
    task: { status: 'waiting-review', reportedOn: '2026-11-05', progress: 100 },
    acts: ['accept', 'return', 'mark-not-done', 'carry-over'],
    abilities: { edit: true },
  });
  expect(waiting.body.entries).toHaveLength(3);
  expect(waiting.body.entries[0]).toMatchObject({
    act: 'report',
    byAssignee: true,
    files: [{ id: fileId, name: 'ảnh hiện trường.pdf' }],
  });

  expect((await review('secretary', taskId, { act: 'return', reason: 'Thiếu ba hồ sơ' })).body.status).toBe(
    'returned',
  );
  expect((await report('member', taskId)).status).toBe(200);
  const done = await review('secretary', taskId, { act: 'accept', beyond: true });
  expect(done.body).toMatchObject({ status: 'done', result: 'beyond', closedOn: '2026-11-05' });
  expect((await read('member', taskId)).body.acts).toEqual([]);
  const { rows } = await world.admin.query<{ action: string }>(
    'select action from audit_events where object_id = $1 order by id',
    [taskId],
  );
  expect(rows.map((row) => row.action)).toEqual([
    'tasks.create',
    'tasks.report',
    'tasks.report',
    'tasks.report',
    'tasks.return',
    'tasks.report',
    'tasks.accept',
  ]);
});

test('late and in time are measured at the report, not at the review', async () => {
  const [late, inTime, offline] = [await give(), await give(), await give()];
  await report('member', inTime);
  world.setNow(LATER);
  await report('member', late);
  await report('member', offline, { deviceAt: '2026-11-20T10:00:00Z' });
  expect((await review('secretary', late, { act: 'accept', beyond: true })).body.result).toBe('late');
  expect((await review('secretary', inTime, { act: 'accept' })).body.result).toBe('on-time');
  expect((await review('secretary', offline, { act: 'accept' })).body).toMatchObject({
    result: 'on-time',
    reportedOn: '2026-11-20',
    closedOn: '2026-11-22',
  });
});

test('a report from the outbox arrives once, and says so when the task was closed meanwhile', async () => {
  const taskId = await give();
  const key = randomUUID();
  const first = await report('member', taskId, { key });
  expect((await report('member', taskId, { key })).body).toEqual(first.body);
  expect((await report('member', taskId, { key, body: 'Khác' })).code).toBe('kernel/key-reused');
  expect((await read('member', taskId)).body.entries).toHaveLength(1);
  expect((await report('member', taskId)).code).toBe('tasks/already-reported');
  await review('secretary', taskId, { act: 'mark-not-done', reason: 'Không đạt' });
  const answer = await report('member', taskId);
  expect(answer).toMatchObject({ status: 409, code: 'tasks/already-closed' });
  expect(JSON.parse(answer.text)).toMatchObject({ facts: { closedOn: '2026-11-05' } });
});

test('a task of the whole cell is everybody’s to read; the secretary reports it', async () => {
  const taskId = await give({ memberIds: [], content: 'Vệ sinh khu nhà' });
  for (const person of ['member', 'colleague'] as const) {
    const mine = await (await world.as(person)).call('tasks.mine');
    expect(
      mine.body.open.some((task) => task.id === taskId),
      person,
    ).toBe(true);
  }
  expect((await report('member', taskId)).status).toBe(404);
  expect((await report('secretary', taskId)).status).toBe(200);
  expect((await read('colleague', taskId)).body.entries).toHaveLength(1);
});

test('who sees what: the cell its tasks, the reports only whom they concern, others nothing', async () => {
  const taskId = await give();
  await report('member', taskId);
  for (const person of ['member', 'secretary', 'deputy', 'committee', 'overseer', 'bureau'] as const)
    expect((await read(person, taskId)).body.entries, person).toHaveLength(1);
  expect((await read('colleague', taskId)).body).toMatchObject({
    entries: [],
    acts: [],
    abilities: { edit: false },
  });
  const nothing = await read('member', randomUUID());
  for (const person of ['sister', 'sisterMember', 'cousin', 'otherCommittee', 'administrator'] as const) {
    const answer = await read(person, taskId);
    expect(answer.status, person).toBe(404);
    expect(answer.text).toBe(nothing.text);
    const list = await (await world.as(person)).call('tasks.list', { params: { unitId }, query: {} });
    expect(list.status, person).toBe(404);
  }
});

test('who may not: give, change, judge, report what is another’s', async () => {
  const taskId = await give();
  const { task } = (await read('secretary', taskId)).body;
  const edit = { version: task.version, content: 'Khác', basis: '', memberId: null, dueDate: null };
  for (const person of ['member', 'colleague', 'bureau', 'committee', 'overseer', 'sister'] as const) {
    const client = await world.as(person);
    const body = { content: 'x', basis: '', memberIds: [], dueDate: null };
    expect((await client.call('tasks.create', { params: { unitId }, body })).status, person).toBe(404);
    expect((await client.call('tasks.edit', { params: { unitId, taskId }, body: edit })).status, person).toBe(
      404,
    );
    expect((await review(person, taskId, { act: 'accept' })).status, person).toBe(404);
    if (person !== 'member') expect((await report(person, taskId)).status, person).toBe(404);
  }
  expect((await report('member', taskId, { fileIds: [await upload('colleague')] })).code).toBe(
    'tasks/file-unknown',
  );
  expect((await world.anonymous.call('tasks.mine')).code).toBe('kernel/signed-out');
});

test('receivers belong to the cell, due dates lie ahead, changes meet the present version', async () => {
  const secretary = await world.as('secretary');
  const body = { content: 'Việc mới', basis: '', memberIds: [memberIdOf('sister')] };
  const create = (changes: { memberIds?: string[]; dueDate?: string }) =>
    secretary.call('tasks.create', { params: { unitId }, body: { ...body, dueDate: null, ...changes } });
  expect((await create({})).code).toBe('tasks/receiver-unknown');
  expect((await create({ memberIds: [memberIdOf('leaver')] })).code).toBe('tasks/receiver-unknown');
  expect((await create({ memberIds: [], dueDate: '2026-11-04' })).code).toBe('tasks/due-too-early');
  const both = await create({
    memberIds: [memberIdOf('member'), memberIdOf('colleague'), memberIdOf('member')],
  });
  expect(both.body.ids).toHaveLength(2);

  const taskId = both.body.ids[0] ?? '';
  const edit = {
    content: 'Việc đổi',
    basis: 'KL 05',
    memberId: memberIdOf('colleague'),
    dueDate: '2026-12-01',
  };
  const change = (version: number) =>
    secretary.call('tasks.edit', { params: { unitId, taskId }, body: { version, ...edit } });
  expect((await change(1)).body).toMatchObject({
    version: 2,
    memberId: memberIdOf('colleague'),
    firstDueDate: null,
  });
  expect(await change(1)).toMatchObject({ status: 409, code: 'tasks/stale' });
  expect((await review('secretary', taskId, { act: 'accept', version: 1 })).code).toBe('tasks/stale');
  expect((await review('secretary', taskId, { act: 'return', reason: 'x' })).code).toBe('tasks/not-reported');
  expect((await review('secretary', taskId, { act: 'mark-not-done', reason: '  ' })).code).toBe(
    'tasks/reason-missing',
  );
  await review('secretary', taskId, { act: 'accept' });
  expect((await change(3)).code).toBe('tasks/already-closed');
});

test('a task carried over keeps its age and its first due date', async () => {
  const taskId = await give();
  world.setNow(LATER);
  expect((await review('secretary', taskId, { act: 'carry-over', dueDate: '2026-11-21' })).code).toBe(
    'tasks/due-too-early',
  );
  const carried = await review('secretary', taskId, { act: 'carry-over', dueDate: '2026-12-20' });
  expect(carried.body).toMatchObject({
    status: 'carried-over',
    dueDate: '2026-12-20',
    firstDueDate: '2026-11-20',
    assignedOn: '2026-11-05',
    carriedMeetings: 1,
  });
  expect((await report('member', taskId)).status).toBe(200);
});

test('own tasks stand with the nearest due date first, those without one last', async () => {
  world.setNow('2026-10-01T02:00:00Z');
  const memberIds = [memberIdOf('deputy')];
  const [none, far, near] = [
    await give({ memberIds, dueDate: null }),
    await give({ memberIds, dueDate: '2026-12-31' }),
    await give({ memberIds, dueDate: '2026-10-02' }),
  ];
  const { body } = await (await world.as('deputy')).call('tasks.mine');
  const order = body.open.map((task) => task.id).filter((id) => [none, far, near].includes(id));
  expect(order).toEqual([near, far, none]);
});

test('the board counts every state, and the list narrows to what is asked for', async () => {
  const memberIds = [memberIdOf('bureau')];
  const [doing, , late, done] = [
    await give({ memberIds }),
    await give({ memberIds }),
    await give({ memberIds, dueDate: '2026-11-06' }),
    await give({ memberIds }),
  ];
  await report('bureau', doing, { done: false, progress: 10 });
  await report('bureau', done);
  world.setNow('2026-11-10T02:00:00Z');
  await review('secretary', done, { act: 'accept' });
  const secretary = await world.as('secretary');
  const list = (query: { state?: 'open' | 'late' | 'closed' | 'waiting-review'; page?: number }) =>
    secretary.call('tasks.list', { params: { unitId }, query: { memberId: memberIds[0] ?? '', ...query } });
  const all = await list({});
  expect(all.body).toMatchObject({
    board: { notStarted: 2, doing: 1, doneOnTime: 1, late: 1, waitingReview: 0, notDone: 0 },
    more: false,
    abilities: { lead: true },
  });
  expect(all.body.tasks.map((task) => task.status)).toEqual(['not-started', 'doing', 'not-started', 'done']);
  expect((await list({ state: 'late' })).body.tasks.map((task) => task.id)).toEqual([late]);
  expect((await list({ state: 'closed' })).body.tasks.map((task) => task.id)).toEqual([done]);
  expect((await list({ state: 'open' })).body.tasks).toHaveLength(3);
  expect((await list({ page: 1 })).body.tasks).toEqual([]);
});
