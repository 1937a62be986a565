import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Client, type World, createWorld } from '../../../test/world.ts';
import { pageTree, pdfOf } from '../../../test/sample-files.ts';
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
afterEach(async () => {
  await world.admin.query('delete from helps');
});
afterAll(() => world.end());

test('a helper sees the meeting narrowed to the acts chosen', async () => {
  const see = async (helpId?: string) =>
    (await helper.call('meetings.one', { params: meeting, ...(helpId && { helpId }) })).body;
  await member.call('meetings.reply', { params: meeting, body: { answer: 'absent', reason: 'Ốm' } });
  await member.call('meetings.propose', { params: meeting, body: { body: 'Xin sửa đèn đường' } });
  const own = await see();
  const papers = await see(await plantHelp(world, 'member', 'colleague', ['read-papers']));
  expect(papers.papers).toEqual(own.papers);
  expect(papers.papers).not.toEqual([]);
  expect([papers.acts, papers.proposals, papers.replies.mine]).toEqual([[], [], null]);
  await world.admin.query('delete from helps');
  const acting = await see(
    await plantHelp(world, 'member', 'colleague', ['answer-invitation', 'send-opinion']),
  );
  expect(acting).toMatchObject({ papers: [], votes: [], rollCall: [], tasks: [], conclusion: '' });
  expect(acting.agenda.map(({ title }) => title)).toEqual(own.agenda.map(({ title }) => title));
  expect(acting.acts.toSorted()).toEqual(['propose', 'reply']);
  expect(acting.replies.mine).toMatchObject({ answer: 'absent' });
  expect(acting.proposals.map(({ mine }) => mine)).toEqual([true]);
  expect(own.proposals.length).toBeGreaterThan(1);
  expect(acting.abilities).toMatchObject({ 'meetings.lead': false, sign: [] });
});

test('a helper reaches no file that the acts do not show, though its id be known', async () => {
  const { unitId } = meeting;
  const uploaded = await secretary.call('files.add', {
    params: { unitId },
    query: { name: 'Chưa gửi.pdf', audience: 'unit' },
    bytes: pdfOf(pageTree(1)),
  });
  const paper = (await member.call('meetings.one', { params: meeting })).body.papers[0]?.fileId ?? '';
  const proof = await member.call('files.add', {
    params: { unitId },
    query: { name: 'Minh chứng.pdf', audience: 'own' },
    bytes: pdfOf(pageTree(1)),
  });
  const unreported = await member.call('files.add', {
    params: { unitId },
    query: { name: 'Của riêng.pdf', audience: 'own' },
    bytes: pdfOf(pageTree(2)),
  });
  const report = {
    ...{ body: 'Đã làm', progress: 50, done: false, deviceAt: null },
    fileIds: [proof.body.id],
  };
  expect((await member.call('tasks.report', { params: task, body: report })).status).toBe(200);
  const opened = async (by: Client, helpId?: string) => {
    const ids = [paper, uploaded.body.id, proof.body.id, unreported.body.id];
    const answers = ids.map((fileId) =>
      by.call('files.download', { params: { unitId, fileId }, ...(helpId && { helpId }) }),
    );
    return (await Promise.all(answers)).map(({ status }) => status);
  };
  expect(await opened(member)).toEqual([200, 200, 200, 200]);
  const papers = await plantHelp(world, 'member', 'colleague', ['read-papers']);
  expect(await opened(helper, papers)).toEqual([200, 404, 404, 404]);
  const bureau = await world.as('bureau');
  const tasks = await plantHelp(world, 'member', 'bureau', ['report-task']);
  expect(await opened(bureau, tasks)).toEqual([404, 404, 200, 404]);
  await world.admin.query(`update meetings set state = 'draft' where id = $1`, [meeting.meetingId]);
  expect(await opened(helper, papers)).toEqual([404, 404, 404, 404]);
  await world.admin.query(`update meetings set state = 'invited' where id = $1`, [meeting.meetingId]);
});

test('a task of another member, which the member may see, is not there for the helper', async () => {
  const helpId = await plantHelp(world, 'member', 'colleague', ['report-task']);
  const give = (person: 'member' | 'bureau') =>
    world.admin.query('update tasks set member_id = $2 where id = $1', [
      task.taskId,
      world.organisation.people[person].memberId,
    ]);
  const status = async (by: Client, stead?: string) =>
    (await by.call('tasks.one', { params: task, ...(stead && { helpId: stead }) })).status;
  expect(await status(helper, helpId)).toBe(200);
  await give('bureau');
  expect([await status(member), await status(helper, helpId)]).toEqual([200, 404]);
  await give('member');
});
