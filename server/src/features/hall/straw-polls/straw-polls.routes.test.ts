import { strawPollWords } from '@sotay/core/hall/straw-poll.rules.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, open, prepare } from '../../../../test/meetings.ts';
import { type World, createWorld } from '../../../../test/world.ts';

let world: World;
let story: Story;

beforeAll(async () => {
  world = await createWorld();
  story = await prepare(world);
  await open(story);
});
afterAll(() => world.end());

const ask = () =>
  story.secretary.call('hall.openStrawPoll', {
    params: story.params,
    body: { question: 'Họp vào tối thứ Sáu?', answers: ['Đồng ý', 'Không đồng ý', 'Ý kiến khác'] },
  });
const stage = async () => (await story.secretary.call('hall.stage', { params: story.params })).body;
const rowsOfPersons = async () => (await world.admin.query('select * from straw_poll_answers')).rows.length;

test('one tap each, changeable while it is open; then only counts remain', async () => {
  const asked = await ask();
  const params = { ...story.params, strawPollId: asked.body.id };
  expect((await ask()).code).toBe('hall/poll-still-open');
  const tap = async (person: Parameters<World['as']>[0], answer: number) =>
    (await world.as(person)).call('hall.answerStrawPoll', { params, body: { answer } });
  for (const [person, answer] of [
    ['colleague', 0],
    ['member', 0],
    ['member', 1],
    ['secretary', 0],
  ] as const)
    expect((await tap(person, answer)).status).toBe(200);
  expect((await tap('member', 3)).code).toBe('hall/answer-unknown');

  const open = await stage();
  expect(open.strawPoll).toMatchObject({ answered: 3 });
  expect(JSON.stringify(open.strawPoll)).not.toContain('count');
  expect(
    (await (await world.as('member')).call('hall.mine', { params: story.params })).body.strawAnswer,
  ).toBe(1);
  expect(await rowsOfPersons()).toBe(3);

  const closed = await story.secretary.call('hall.closeStrawPoll', { params });
  expect(closed.body.counts).toEqual([2, 1, 0]);
  expect(await rowsOfPersons()).toBe(0);
  expect((await tap('member', 0)).code).toBe('hall/poll-closed');
  const { strawPoll, lastStrawPoll } = await stage();
  expect(strawPoll).toBeNull();
  expect(lastStrawPoll?.answers.map(({ count }) => count)).toEqual([2, 1, 0]);
  const kept = await world.admin.query(
    "select 1 from audit_events where action = 'meetings.answer-straw-poll' and (before is not null or after is not null)",
  );
  expect(kept.rows).toEqual([]);
});

test('the counts stand in the minutes only where the chair says so', async () => {
  const asked = await ask();
  const params = { ...story.params, strawPollId: asked.body.id };
  const note = () => story.secretary.call('hall.noteStrawPoll', { params, body: { inMinutes: true } });
  expect((await note()).code).toBe('hall/poll-still-open');
  await story.secretary.call('hall.closeStrawPoll', { params });
  expect((await note()).status).toBe(200);
  const { body } = await story.secretary.call('hall.desk', { params: story.params });
  expect(body.strawPolls.map(({ inMinutes }) => inMinutes)).toEqual([false, true]);
  const [first, second] = body.strawPolls.map(({ question, answers, counts }) =>
    strawPollWords(question, answers, counts ?? []),
  );
  const minutes = async (): Promise<string> =>
    JSON.stringify(
      (
        await story.secretary.call('meetings.reading', {
          params: { ...story.params, document: 'minutes' },
        })
      ).body,
    );
  expect(second).toBe('Họp vào tối thứ Sáu? Đồng ý 0; Không đồng ý 0; Ý kiến khác 0');
  expect(await minutes()).toContain(`${second ?? ''}.`);
  expect(await minutes()).not.toContain(first);
  await story.secretary.call('hall.noteStrawPoll', { params, body: { inMinutes: false } });
  expect(await minutes()).not.toContain(second);
});

test('members neither ask nor close, and others of the house do not answer', async () => {
  const asked = await ask();
  const params = { ...story.params, strawPollId: asked.body.id };
  const colleague = await world.as('colleague');
  expect((await colleague.call('hall.closeStrawPoll', { params })).status).toBe(404);
  const sister = await world.as('sister');
  expect((await sister.call('hall.answerStrawPoll', { params, body: { answer: 0 } })).status).toBe(404);
});
