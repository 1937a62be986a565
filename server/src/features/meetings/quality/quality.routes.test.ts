import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Story,
  addMembers,
  goThroughSteps,
  judgeAll,
  open,
  prepare,
} from '../../../../test/meetings.ts';
import { type World, createWorld } from '../../../../test/world.ts';

let world: World;
let story: Story;
beforeAll(async () => {
  world = await createWorld();
  story = await prepare(world);
  await open(story);
  await story.secretary.call('meetings.allPresent', { params: story.params });
});
afterAll(() => world.end());

const form = async () => (await story.secretary.call('meetings.quality', { params: story.params })).body;
const item = async (itemId: string) =>
  (await form()).criteria.flatMap(({ items }) => items).find(({ id }) => id === itemId);
const factsOf = (body: unknown): unknown => (body as { facts?: unknown }).facts;

const judge = async (itemId: string, points: number, reason = '') => {
  const { version } = await form();
  const body = { version, judgements: [{ itemId, points, reason }], limitations: '' };
  return story.secretary.call('meetings.saveQuality', { params: story.params, body });
};

test('the form fills itself and says from what', async () => {
  expect(await item('attendance-share')).toMatchObject({
    state: 'filled',
    given: 4,
    ground: '5/5 đồng chí dự = 100 %',
  });
  expect(await item('bureau-met')).toMatchObject({ given: 2, ground: 'Chi ủy đã họp' });
  expect(await item('papers-ahead')).toMatchObject({ given: 0, ground: 'Chưa đăng tài liệu trước buổi họp' });
  expect(await item('published')).toMatchObject({ state: 'provisional', given: 1 });
  expect(await item('content')).toMatchObject({ state: 'open', given: null });
  expect(await item('thematic-content')).toMatchObject({ state: 'not-applicable', given: 5 });
  expect(await form()).toMatchObject({
    method: 'hundred-points',
    max: 100,
    gradeLabel: null,
    mayJudge: true,
  });
});

test('the chair judges within the form, and changes what was filled with a reason only', async () => {
  expect((await judge('bonus', 1)).code).toBe('meetings/score-unknown');
  const above = await judge('content', 3.5);
  expect([above.code, factsOf(above.body)]).toEqual([
    'meetings/score-above-max',
    { itemId: 'content', max: 3 },
  ]);
  expect((await judge('thematic-content', 1)).code).toBe('meetings/score-not-applicable');
  expect((await judge('bureau-met', 1)).code).toBe('meetings/score-reason-missing');
  expect((await judge('bureau-met', 1, 'Biên bản họp chi ủy còn sơ sài')).status).toBe(200);
  expect(await item('bureau-met')).toMatchObject({ filled: 2, given: 1, judged: true });
  const stale = { version: 1, judgements: [], limitations: '' };
  expect(
    (await story.secretary.call('meetings.saveQuality', { params: story.params, body: stale })).code,
  ).toBe('meetings/changed-meanwhile');
  const member = await world.as('member');
  const { version } = await form();
  const body = { version, judgements: [], limitations: '' };
  expect((await member.call('meetings.saveQuality', { params: story.params, body })).status).toBe(404);
});

test('members who are there say once what they think; nobody learns it while few have or the meeting is on', async () => {
  const member = await world.as('member');
  const give = (client: typeof member, grade: 'good' | 'fair') =>
    client.call('meetings.gradeAsMember', { params: story.params, body: { grade } });
  expect((await member.call('meetings.quality', { params: story.params })).body.members).toEqual({
    given: 0,
    counts: null,
    hasGiven: false,
    mayGive: true,
  });
  expect((await give(member, 'good')).status).toBe(200);
  expect((await give(member, 'fair')).code).toBe('meetings/already-graded');
  const colleague = await world.as('colleague');
  const absent = {
    memberId: world.organisation.people.colleague.memberId,
    presence: 'absent-unexcused',
  } as const;
  await story.secretary.call('meetings.saveRollCall', {
    params: story.params,
    body: { entries: [{ ...absent, reason: '' }] },
  });
  expect((await give(colleague, 'good')).code).toBe('meetings/not-present');
  expect(await item('attendance-share')).toMatchObject({ given: 1 });
  expect((await form()).members).toEqual({ given: 1, counts: null, hasGiven: false, mayGive: true });
  const { rows } = await world.admin.query<Record<string, unknown>>('select * from meeting_graders');
  expect(Object.keys(rows[0] ?? {})).not.toContain('grade');
});

test('concluding keeps the form, five grades are told, and what was missing stands in words', async () => {
  const { units, people } = world.organisation;
  const { params, secretary } = story;
  await secretary.call('meetings.saveRollCall', {
    params,
    body: { entries: [{ memberId: people.colleague.memberId, presence: 'present', reason: '' }] },
  });
  for (const person of ['secretary', 'deputy', 'bureau', 'colleague'] as const) {
    const client = await world.as(person);
    const grade = person === 'deputy' ? 'fair' : 'good';
    expect((await client.call('meetings.gradeAsMember', { params, body: { grade } })).status).toBe(200);
  }
  expect((await form()).members).toMatchObject({ given: 5, counts: null });
  await judgeAll(story);
  await goThroughSteps(story);
  world.setNow('2026-12-05T02:40:00Z');
  const early = await secretary.call('meetings.conclude', {
    params,
    body: { agreed: 5, endedAt: '2026-12-05T02:00:00Z' },
  });
  expect(early.status).toBe(200);
  const kept = await form();
  expect(kept.members.counts).toEqual({ good: 4, fair: 1, average: 0, poor: 0 });
  expect(await item('duration')).toMatchObject({
    state: 'filled',
    given: 3,
    ground: 'Họp 60 phút, cần 90 phút',
  });
  expect([kept.total, kept.gradeLabel, kept.provisional, kept.mayJudge]).toEqual([89, 'Khá', true, false]);
  expect(kept.nextWords).toBe('Thiếu 1 điểm để đạt Tốt: 0/5 đồng chí phát biểu = 0 % (3).');
  // Who comes later changes nothing of what was kept.
  await addMembers(world.admin, units['north-a'], 1, 'full');
  expect((await form()).total).toBe(89);
});

test('publishing too late costs its point, and the line of the cell tells meeting by meeting', async () => {
  world.setNow('2026-12-09T02:40:00Z');
  expect(await item('published')).toMatchObject({ state: 'filled', given: 0 });
  const member = await world.as('member');
  const line = await member.call('meetings.qualityTrend', { params: { unitId: story.unitId } });
  expect(line.body).toMatchObject({
    trend: 'too-few',
    meetings: [{ month: { month: 12, year: 2026 }, total: 89, grade: 'fair', gradeLabel: 'Khá' }],
  });
  const stranger = await world.as('cousinMember');
  expect((await stranger.call('meetings.qualityTrend', { params: { unitId: story.unitId } })).status).toBe(
    404,
  );
});

test('a meeting scored by criterion before stays as it was', async () => {
  const { admin } = world;
  const points = {
    duration: 5,
    attendance: 5,
    preparation: 10,
    conduct: 29,
    chairing: 10,
    principles: 5,
    results: 30,
    closing: 5,
  };
  await admin.query(`update meetings set quality = null, points = $1`, [points]);
  expect(await form()).toMatchObject({ byCriterion: true, total: 99, gradeLabel: 'Tốt', nextWords: '' });
  const { body } = await story.secretary.call('meetings.one', { params: story.params });
  expect(body.score).toMatchObject({ total: 99, gradeLabel: 'Tốt' });
});
