import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, type World, createWorld } from '../../../test/world.ts';
import { type HelpedCell, plantHelp, stageHelpedCell } from './helpers.fixture.ts';

let world: World;
let member: Client;
let helper: Client;
let secretary: Client;
let meeting: HelpedCell['meeting'];
let task: HelpedCell['task'];
beforeAll(async () => {
  world = await createWorld();
  ({ member, helper, secretary, meeting, task } = await stageHelpedCell(world));
});
afterAll(() => world.end());

const reply = (by: Client, helpId?: string, key?: string) =>
  by.call('meetings.reply', {
    params: meeting,
    body: { answer: 'absent', reason: 'Ốm' },
    ...(helpId !== undefined && { helpId }),
    ...(key !== undefined && { key }),
  });

test('what a helper does stands in the member’s name, and says who did it, on the screen and in the log', async () => {
  const helpId = await plantHelp(world, 'member', 'colleague', [
    'answer-invitation',
    'send-opinion',
    'report-task',
  ]);
  const mark = { name: 'Người Thử 3', helperName: 'Người Giúp' };
  expect((await reply(helper, helpId)).status).toBe(200);
  const sent = { params: meeting, body: { body: 'Xin sửa đèn đường' }, helpId };
  expect((await helper.call('meetings.propose', sent)).status).toBe(200);
  const shown = (await secretary.call('meetings.one', { params: meeting })).body;
  expect(shown.replies.all).toMatchObject([{ ...mark, answer: 'absent', reason: 'Ốm' }]);
  expect(shown.proposals.find(({ body }) => body === sent.body.body)).toMatchObject(mark);
  const report = { body: 'Đã làm', progress: 100, done: true, fileIds: [], deviceAt: null };
  expect((await helper.call('tasks.report', { params: task, body: report, helpId })).status).toBe(200);
  const entries = (await member.call('tasks.one', { params: task })).body.entries;
  expect(entries).toMatchObject([{ authorName: 'Người Thử 3', byAssignee: true, helperName: 'Người Giúp' }]);
  const { events } = (await member.call('audit.mine', { query: {} })).body;
  expect(events.map(({ action, by, forName }) => [action, by?.name, by?.self, forName])).toEqual([
    ['tasks.report', 'Người Thử 4', false, 'Người Thử 3'],
    ['meetings.propose', 'Người Thử 4', false, 'Người Thử 3'],
    ['meetings.reply', 'Người Thử 4', false, 'Người Thử 3'],
  ]);
  expect((await reply(member)).status).toBe(200);
  const own = (await secretary.call('meetings.one', { params: meeting })).body.replies.all;
  expect(own).toMatchObject([{ name: 'Người Thử 3', helperName: null }]);
});

test('the same key for oneself and in another’s stead is not the same act', async () => {
  const helpId = await plantHelp(world, 'member', 'bureau', ['answer-invitation']);
  const bureau = await world.as('bureau');
  const key = crypto.randomUUID();
  expect((await reply(bureau, helpId, key)).status).toBe(200);
  expect((await reply(bureau, undefined, key)).code).toBe('kernel/key-reused');
});

test('a help ends at once: when it is ended, and when either moves on or leaves', async () => {
  const { people, units } = world.organisation;
  const deputy = await world.as('deputy');
  const helpId = await plantHelp(world, 'member', 'deputy', ['answer-invitation']);
  const open = async (): Promise<number> => (await reply(deputy, helpId)).status;
  expect(await open()).toBe(200);
  for (const person of ['member', 'deputy'] as const) {
    const { memberId } = people[person];
    const leave = (day: string | null) =>
      world.admin.query('update members set left_on = $2 where id = $1', [memberId, day]);
    await leave('2026-11-21');
    expect(await open(), person).not.toBe(200);
    await leave(null);
    expect(await open()).toBe(200);
    const move = (to: 'north-a' | 'north-b') =>
      world.admin.query('update members set unit_id = $2, unit_lft = $3 where id = $1', [
        memberId,
        units[to].id,
        units[to].lft,
      ]);
    await move('north-b');
    expect(await open(), person).toBe(404);
    await move('north-a');
    expect(await open()).toBe(200);
  }
  await member.call('helpers.end', { params: { unitId: meeting.unitId, helpId } });
  expect(await open()).toBe(404);
});

test('a help of somebody else, an unknown one and words that are none are not there', async () => {
  const helpId = await plantHelp(world, 'member', 'secretary', ['answer-invitation']);
  for (const wrong of [helpId, '00000000-0000-7000-8000-00000000dead', 'nonsense'])
    expect((await reply(helper, wrong)).status).toBe(404);
  expect((await reply(secretary, helpId)).status).toBe(200);
});
