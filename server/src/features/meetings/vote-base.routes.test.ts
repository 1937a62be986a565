// The vote base of the regulation through HTTP: 18 full members, one temporarily elsewhere and absent, two exempt of whom one
// came, one suspended; with probationary members and a temporary guest, who never count.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type World, createWorld } from '../../../test/world.ts';
import { type Story, addMembers, open, prepare, proved } from '../../../test/meetings.ts';

let world: World;
let story: Story;
let away: string[];
let exempt: string[];
let suspended: string[];

beforeAll(async () => {
  world = await createWorld();
  const { admin, organisation } = world;
  const unit = organisation.units['north-a'];
  // Five full members are there already.
  await addMembers(admin, unit, 9, 'full');
  away = await addMembers(admin, unit, 1, 'full', 'temporary_out');
  exempt = await addMembers(admin, unit, 2, 'full', 'exempt');
  suspended = await addMembers(admin, unit, 1, 'full', 'suspended');
  await addMembers(admin, unit, 2, 'probationary');
  await addMembers(admin, unit, 1, 'full', 'temporary_in');
  story = await prepare(world);
  await open(story);
  await story.secretary.call('meetings.allPresent', { params: story.params });
});
afterAll(() => world.end());

const one = async () => (await story.secretary.call('meetings.one', { params: story.params })).body;

const call = (memberId: string, presence: 'present' | 'absent-unexcused' | 'exempt-absent', reason = '') =>
  story.secretary.call('meetings.saveRollCall', {
    params: story.params,
    body: { entries: [{ memberId, presence, reason }] },
  });

const openVote = (question: string, form: 'show-of-cards' | 'secret-ballot' = 'show-of-cards') =>
  story.secretary.call('meetings.openVote', {
    params: story.params,
    body: { itemId: null, question, title: 'Biểu quyết', form },
  });

type Slips = { handedOut: number; returned: number; valid: number; invalid: number };

const close = async (
  voteId: string,
  tally: { for: number; against: number; other: number; slips?: Slips },
  version = 1,
) =>
  (await proved(story)).call('meetings.closeVote', {
    params: { ...story.params, voteId },
    body: { version, ...tally },
  });

test('"all present" touches neither those elsewhere nor the suspended, and keeps the exempt apart', async () => {
  const presence = new Map((await one()).rollCall.map((entry) => [entry.memberId, entry.presence]));
  expect(presence.get(away[0] ?? '')).toBeNull();
  expect(presence.get(suspended[0] ?? '')).toBeNull();
  expect(exempt.map((id) => presence.get(id))).toEqual(['exempt-absent', 'exempt-absent']);
  expect((await one()).voteBase).toMatchObject({ base: 14, present: 14 });
});

test('an exempt member who came counts: the base is 15, half of it needs 8, two thirds need 10', async () => {
  expect((await call(exempt[0] ?? '', 'present')).status).toBe(200);
  expect((await one()).voteBase).toEqual({
    base: 15,
    present: 15,
    neededOverHalf: 8,
    neededTwoThirds: 10,
    words: '18 chính thức, trừ 1 sinh hoạt tạm thời nơi khác, 1 miễn sinh hoạt vắng mặt, 1 đình chỉ',
    quorumWords: 'cần 8, có mặt 15',
  });
});

test('nine of fifteen pass a resolution and fail an admission', async () => {
  const ordinary = await openVote('resolution');
  expect(ordinary.body).toMatchObject({
    needed: 8,
    neededWords: expect.stringContaining('Cần 8 trên 15') as string,
  });
  const passed = await close(ordinary.body.id, { for: 9, against: 4, other: 2 });
  expect(passed.body).toMatchObject({
    passed: true,
    notVoting: 0,
    resultWords: 'Được thông qua: 9 trên 15 (60 %)',
  });
  const admission = await openVote('admission', 'secret-ballot');
  const slips = { handedOut: 12, returned: 11, valid: 10, invalid: 1 };
  const tally = { for: 9, against: 1, other: 0 };
  expect((await close(admission.body.id, tally)).code).toBe('meetings/slips-missing');
  const wrong = await close(admission.body.id, { ...tally, slips: { ...slips, invalid: 2 } });
  expect([wrong.status, wrong.code]).toEqual([422, 'meetings/slips-disagree']);
  const failed = await close(admission.body.id, { ...tally, slips });
  expect(failed.body).toMatchObject({
    passed: false,
    needed: 10,
    handsWords: 'Phát ra 12 phiếu, thu về 11; hợp lệ 10, không hợp lệ 1',
    repeatable: true,
  });
});

test('a count above the base or above those present is refused with its figures, and the vote stays open', async () => {
  const vote = await openVote('other');
  const above = await close(vote.body.id, { for: 14, against: 1, other: 1 });
  expect([above.status, above.code]).toEqual([422, 'meetings/votes-above-base']);
  expect(above.body).toMatchObject({ facts: { base: 15, present: 15, votes: 16 } });
  const { rollCall } = await one();
  const someone = rollCall.find(
    (entry) => entry.presence === 'present' && entry.status === 'full' && !entry.exempt && !entry.temporaryIn,
  );
  await call(someone?.memberId ?? '', 'absent-unexcused');
  const more = await close(vote.body.id, { for: 15, against: 0, other: 0 });
  expect([more.code, (more.body as unknown as { facts: object }).facts]).toEqual([
    'meetings/votes-above-present',
    { base: 15, present: 14, left: 14, votes: 15 },
  ]);
  expect((await one()).votes.find((entry) => entry.id === vote.body.id)).toMatchObject({
    open: true,
    base: 15,
  });
  expect((await close(vote.body.id, { for: 14, against: 0, other: 0 })).status).toBe(200);
});

test('a count is put right with the version that was read, and both stay in the audit', async () => {
  const vote = (await one()).votes.at(-1);
  expect((await close(vote?.id ?? '', { for: 13, against: 1, other: 0 })).code).toBe(
    'meetings/changed-meanwhile',
  );
  const right = await close(vote?.id ?? '', { for: 13, against: 1, other: 0 }, vote?.version);
  expect(right.body).toMatchObject({ for: 13, version: 3 });
  const { rows } = await world.admin.query<{ before: { for: number }; after: { for: number } }>(
    `select before, after from audit_events where action = 'meetings.close-vote' and object_id = $1 order by id desc`,
    [vote?.id],
  );
  expect([rows[0]?.before.for, rows[0]?.after.for]).toEqual([14, 13]);
  const cancelled = await story.secretary.call('meetings.cancelVote', {
    params: { ...story.params, voteId: vote?.id ?? '' },
  });
  expect(cancelled.code).toBe('meetings/vote-already-counted');
});

test('a question for the paper book, an unknown one, and a form that is not allowed are refused', async () => {
  expect((await openVote('expulsion', 'secret-ballot')).code).toBe('meetings/paper-book-only');
  expect((await openVote('lottery')).code).toBe('meetings/vote-question-unknown');
  expect((await openVote('resolution', 'secret-ballot')).code).toBe('meetings/vote-form-not-allowed');
  const mistaken = await openVote('other');
  const params = { ...story.params, voteId: mistaken.body.id };
  expect((await story.secretary.call('meetings.cancelVote', { params })).status).toBe(200);
  expect((await story.secretary.call('meetings.cancelVote', { params })).status).toBe(404);
});

test('members are not told who is suspended', async () => {
  const member = await world.as('member');
  const seen = (await member.call('meetings.one', { params: story.params })).body;
  expect(seen.rollCall.some((entry) => entry.suspended)).toBe(false);
  expect((await one()).rollCall.filter((entry) => entry.suspended)).toHaveLength(1);
});
