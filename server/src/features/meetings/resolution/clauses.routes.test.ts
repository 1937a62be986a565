import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, goThroughSteps, open, prepare, proved } from '../../../../test/meetings.ts';
import { type World, createWorld } from '../../../../test/world.ts';

let world: World;
let story: Story;
beforeAll(async () => {
  world = await createWorld();
  story = await prepare(world);
});
afterAll(() => world.end());

const clauses = async () => (await story.secretary.call('meetings.clauses', { params: story.params })).body;

const save = async (receiverIds: string[], part: 'II' | 'III' = 'II') => {
  const { version } = await clauses();
  const clause = {
    content: 'Số hóa hồ sơ lưu trữ.',
    dueOn: '2026-12-25',
    reportIn: { month: 1, year: 2027 },
  };
  return story.secretary.call('meetings.saveClauses', {
    params: story.params,
    body: {
      version,
      clauses: [
        { ...clause, part, receiverIds },
        { part: 'II', content: 'Trồng cây', dueOn: null, reportIn: null, receiverIds: [] },
      ],
    },
  });
};

const give = async (clauseIds: string[], key?: string) =>
  story.secretary.call('meetings.giveClauses', {
    params: story.params,
    body: { clauseIds },
    ...(key && { key }),
  });

test('clauses are written with their receivers, of the cell only', async () => {
  const { people } = world.organisation;
  expect((await save([people.sister.memberId])).code).toBe('meetings/not-a-member');
  expect((await save([people.member.memberId, people.colleague.memberId])).status).toBe(200);
  expect((await clauses()).clauses).toMatchObject([
    { number: 'II.1', basis: null, givenAt: null },
    { number: 'II.2', receivers: [], reportIn: null },
  ]);
  const member = await world.as('member');
  expect((await member.call('meetings.clauses', { params: story.params })).code).toBe('meetings/not-invited');
});

test('they stand in the resolution, and wait for its number before they are given', async () => {
  const { params } = story;
  await open(story);
  await story.secretary.call('meetings.allPresent', { params });
  const vote = await story.secretary.call('meetings.openVote', {
    params,
    body: { itemId: null, question: 'resolution', title: 'Thông qua nghị quyết', form: 'show-of-cards' },
  });
  const proven = await proved(story);
  await proven.call('meetings.closeVote', {
    params: { ...params, voteId: vote.body.id },
    body: { version: 1, for: 5, against: 0, other: 0 },
  });
  await goThroughSteps(story);
  world.setNow('2026-12-05T02:40:00Z');
  story = { ...story, secretary: await proved(story) };
  const ended = await story.secretary.call('meetings.conclude', {
    params,
    body: { agreed: 5, endedAt: '2026-12-05T02:35:00Z' },
  });
  expect(ended.status).toBe(200);
  const paper = await story.secretary.call('meetings.reading', {
    params: { ...params, document: 'resolution' },
  });
  expect(JSON.stringify(paper.body)).toContain('1. Số hóa hồ sơ lưu trữ (đồng chí');
  expect(JSON.stringify(paper.body)).toContain('xong trước ngày 25/12/2026; báo cáo kỳ tháng 01/2027');
  const ids = (await clauses()).clauses.map(({ id }) => id);
  expect((await give(ids)).code).toBe('meetings/resolution-not-issued');
});

test('one act gives all of them, once, with the clause as basis', async () => {
  const { params, secretary } = story;
  const { body: meeting } = await secretary.call('meetings.one', { params });
  const body = { version: meeting.version, number: 7, issuedOn: '2026-12-05', recipients: [] };
  expect((await secretary.call('meetings.saveResolution', { params, body })).status).toBe(200);
  const ids = (await clauses()).clauses.map(({ id }) => id);
  expect((await give([...ids, story.unitId])).code).toBe('meetings/item-unknown');
  const key = '0190a8a0-0000-4000-8000-000000000009';
  expect((await give(ids, key)).body).toEqual({ tasks: 3 });
  expect((await give(ids, key)).body).toEqual({ tasks: 3 });
  expect((await give(ids)).code).toBe('meetings/clause-already-given');
  expect((await save([])).code).toBe('meetings/clause-already-given');
  const mine = await (await world.as('colleague')).call('tasks.mine');
  expect(mine.body.open.map(({ content, basis }) => [content, basis])).toEqual([
    ['Số hóa hồ sơ lưu trữ.', 'Nghị quyết số 07-NQ/CB, ngày 05/12/2026, mục II.1'],
    ['Trồng cây', 'Nghị quyết số 07-NQ/CB, ngày 05/12/2026, mục II.2'],
  ]);
  await expect(world.admin.query(`update resolution_clauses set content = 'Khác'`)).rejects.toThrow(
    'clause given',
  );
});

test('once signed and sealed it stands among the resolutions of the cell', async () => {
  const { params, unitId } = story;
  const proven = await proved(story);
  const taker = await world.as('member');
  const year = { params: { unitId }, query: { year: 2026 } };
  expect((await taker.call('meetings.resolutions', year)).body.resolutions).toEqual([]);
  await taker.call('meetings.sign', { params, body: { document: 'minutes' } });
  for (const document of ['minutes', 'resolution'] as const)
    await proven.call('meetings.sign', { params, body: { document } });
  expect((await proven.call('meetings.seal', { params })).status).toBe(200);
  expect((await taker.call('meetings.resolutions', year)).body.resolutions).toMatchObject([
    { numberWords: 'Số 07-NQ/CB', issuedOn: '2026-12-05', month: { month: 12, year: 2026 } },
  ]);
  const stranger = await world.as('cousinMember');
  expect((await stranger.call('meetings.resolutions', year)).status).toBe(404);
});
