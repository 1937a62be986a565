// Votes with three hands through HTTP: who may vote, that nobody counts twice, and that what is counted stays counted.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, addMembers, open, prepare, proved } from '../../../../test/meetings.ts';
import { type Client, type World, createWorld } from '../../../../test/world.ts';

type Choice = 'for' | 'against' | 'other';
type Presence = 'present' | 'absent-excused' | 'absent-unexcused';

let world: World;
let story: Story;
let member: Client;
let memberId: string;
let others: string[];
let probationary: string;
let suspended: string;
let guest: string;

beforeAll(async () => {
  world = await createWorld();
  const { admin, organisation } = world;
  const unit = organisation.units['north-a'];
  others = await addMembers(admin, unit, 6, 'full');
  [probationary = ''] = await addMembers(admin, unit, 1, 'probationary');
  [suspended = ''] = await addMembers(admin, unit, 1, 'full', 'suspended');
  [guest = ''] = await addMembers(admin, unit, 1, 'full', 'temporary_in');
  story = await prepare(world);
  await open(story);
  await story.secretary.call('meetings.allPresent', { params: story.params });
  for (const id of [guest, suspended]) await call(id, 'present');
  member = await world.as('member');
  memberId = organisation.people.member.memberId;
});
afterAll(() => world.end());

const call = (id: string, presence: Presence) =>
  story.secretary.call('meetings.saveRollCall', {
    params: story.params,
    body: { entries: [{ memberId: id, presence, reason: presence === 'absent-excused' ? 'ốm' : '' }] },
  });

type Question = { question?: string; form?: 'show-of-cards' | 'secret-ballot'; again?: string };

const ask = async ({ question = 'other', form = 'show-of-cards', again }: Question = {}) =>
  story.secretary.call('meetings.openVote', {
    params: story.params,
    body: { itemId: null, question, title: 'Biểu quyết', form, ...(again && { again }) },
  });

const at = (voteId: string) => ({ ...story.params, voteId });

const cast = (voteId: string, choice: Choice, client = member, key = randomUUID()) =>
  client.call('meetings.castBallot', { params: at(voteId), body: { choice }, key });

const tick = (voteId: string, id: string, choice: Choice | null) =>
  story.secretary.call('meetings.tickCards', {
    params: at(voteId),
    body: { entries: [{ memberId: id, choice }] },
  });

const sheet = async (voteId: string) =>
  (await story.secretary.call('meetings.voteSheet', { params: at(voteId) })).body;

const close = async (voteId: string, yes: number, version = 1) =>
  (await proved(story)).call('meetings.closeVote', {
    params: at(voteId),
    body: { version, for: yes, against: 0, other: 0 },
  });

const factsOf = (answer: { body: unknown }) => (answer.body as { facts: Record<string, unknown> }).facts;

test('a member votes by phone, changes it, and sees it; those who lead see how many, and what only after the count', async () => {
  const { body: vote } = await ask();
  expect((await cast(vote.id, 'against')).status).toBe(200);
  expect((await cast(vote.id, 'for')).status).toBe(200);
  const own = (await member.call('meetings.ballot', { params: at(vote.id) })).body;
  expect(own).toMatchObject({ because: null, mine: { hand: 'phone', choice: 'for' }, vote: { open: true } });
  const before = await sheet(vote.id);
  expect(before.figures).toMatchObject({ phones: 1, ticked: 0, voters: 11, left: 10 });
  expect(before.people.find((one) => one.memberId === memberId)).toMatchObject({
    hand: 'phone',
    choice: null,
  });
  expect(
    JSON.stringify((await story.secretary.call('meetings.one', { params: story.params })).body.votes),
  ).not.toContain(memberId);
  const counted = await close(vote.id, 5);
  expect(counted.body).toMatchObject({ for: 6, base: 11, present: 11, passed: true });
  expect(counted.body.handsWords).toBe('Giơ thẻ 5 (5 tán thành), điện thoại 1 (1 tán thành)');
  const after = await sheet(vote.id);
  expect(after.people.find((one) => one.memberId === memberId)).toMatchObject({ choice: 'for' });
  expect(after.counted).toEqual({
    cards: { for: 5, against: 0, other: 0 },
    paper: { for: 0, against: 0, other: 0 },
  });
});

test('the log says who voted by phone and when, not what', async () => {
  const { rows } = await world.admin.query<{ member_id: string; after: object }>(
    "select member_id, after from audit_events where action = 'meetings.cast-ballot' order by id",
  );
  expect(rows.map((row) => row.member_id)).toEqual([memberId, memberId]);
  expect(rows.map((row) => row.after)).toEqual([
    { hand: 'phone', changed: false },
    { hand: 'phone', changed: true },
  ]);
});

test('nobody has two hands: phone then card, card then phone, and a slip above what is left', async () => {
  const { body: vote } = await ask();
  await cast(vote.id, 'for');
  const second = await tick(vote.id, memberId, 'against');
  expect([second.status, second.code]).toEqual([409, 'meetings/hand-used']);
  expect(factsOf(second)).toMatchObject({ hand: 'phone', at: expect.stringContaining('T') as string });
  const untick = await tick(vote.id, memberId, null);
  expect(untick.code).toBe('meetings/hand-used');

  const { body: other } = await ask();
  expect((await tick(other.id, memberId, 'for')).status).toBe(200);
  const phone = await cast(other.id, 'for');
  expect([phone.code, factsOf(phone)['hand']]).toEqual(['meetings/hand-used', 'card']);
  expect((await tick(other.id, memberId, null)).status).toBe(200);
  expect((await cast(other.id, 'other')).status).toBe(200);

  const above = await (
    await proved(story)
  ).call('meetings.closeVote', {
    params: at(other.id),
    body: { version: 1, for: 8, against: 0, other: 0, paper: { for: 3, against: 0, other: 0 } },
  });
  expect([above.status, above.code]).toEqual([422, 'meetings/votes-above-left']);
  expect(factsOf(above)).toEqual({ base: 11, present: 11, left: 10, votes: 11 });
  const fits = await (
    await proved(story)
  ).call('meetings.closeVote', {
    params: at(other.id),
    body: { version: 1, for: 8, against: 0, other: 0, paper: { for: 2, against: 0, other: 0 } },
  });
  expect(fits.body).toMatchObject({ for: 10, other: 1, notVoting: 0 });
  expect((await close(vote.id, 0)).status).toBe(200);
});

test('who has no vote is refused and told why', async () => {
  const { body: vote } = await ask();
  const because = async (id: string) => {
    const answer = await tick(vote.id, id, 'for');
    return [answer.code, factsOf(answer)['because']];
  };
  expect(await because(probationary)).toEqual(['meetings/may-not-vote', 'probationary']);
  expect(await because(guest)).toEqual(['meetings/may-not-vote', 'guest']);
  expect(await because(suspended)).toEqual(['meetings/may-not-vote', 'suspended']);
  expect(await because(randomUUID())).toEqual(['meetings/may-not-vote', 'not-on-roll']);
  await call(memberId, 'absent-excused');
  const own = await cast(vote.id, 'for');
  expect([own.code, factsOf(own)['because']]).toEqual(['meetings/may-not-vote', 'absent']);
  expect((await member.call('meetings.ballot', { params: at(vote.id) })).body.because).toBe('absent');
  await call(memberId, 'present');
  expect((await cast(vote.id, 'for')).status).toBe(200);
  const stranger = await cast(vote.id, 'for', await world.as('cousinMember'));
  expect(stranger.status).toBe(404);
  // Recorded as absent after all: the hand stays, and does not count.
  await call(memberId, 'absent-unexcused');
  expect((await sheet(vote.id)).figures).toMatchObject({ phones: 0, uncounted: 1, left: 10 });
  await call(memberId, 'present');
  expect((await sheet(vote.id)).figures).toMatchObject({ phones: 1, uncounted: 0 });
  await close(vote.id, 1);
});

test('who leaves early has voted if they gave a hand before, and gives none afterwards', async () => {
  const leave = (id: string, leftAt: string | null) =>
    story.secretary.call('meetings.saveTimes', {
      params: { ...story.params, memberId: id },
      body: { arrivedAt: null, leftAt },
    });
  const now = world.platform.now().toISOString();
  const { body: vote } = await ask();
  await cast(vote.id, 'for');
  for (const id of [memberId, others[0] ?? '']) expect((await leave(id, now)).status).toBe(200);
  const late = await tick(vote.id, others[0] ?? '', 'for');
  expect([late.code, factsOf(late)['because']]).toEqual(['meetings/may-not-vote', 'left']);
  expect((await cast(vote.id, 'against')).code).toBe('meetings/may-not-vote');
  expect((await sheet(vote.id)).figures).toMatchObject({ phones: 1, voters: 10, left: 9 });
  const counted = await close(vote.id, 9);
  expect(counted.body).toMatchObject({ for: 10, present: 10, base: 11 });
  for (const id of [memberId, others[0] ?? '']) await leave(id, null);
});

test('someone who moves to another cell in the middle keeps the hand they gave and loses the phone', async () => {
  const { body: vote } = await ask();
  await cast(vote.id, 'for');
  const { admin, organisation } = world;
  const [home, away] = [organisation.units['north-a'], organisation.units['south-a']];
  const move = (to: { id: string; lft: number }) =>
    admin.query('update members set unit_id = $1, unit_lft = $2 where id = $3', [to.id, to.lft, memberId]);
  await move(away);
  const moved = await world.as('member');
  expect((await cast(vote.id, 'against', moved)).status).toBe(404);
  expect((await sheet(vote.id)).figures).toMatchObject({ phones: 1 });
  await move(home);
  member = await world.as('member');
  expect((await close(vote.id, 0)).body).toMatchObject({ for: 1 });
});

test('after the count no hand changes, by whatever path; a cancelled vote is not there', async () => {
  const { body: vote } = await ask();
  await cast(vote.id, 'for');
  await close(vote.id, 3);
  expect((await cast(vote.id, 'against')).code).toBe('meetings/vote-already-counted');
  expect((await tick(vote.id, others[0] ?? '', 'for')).code).toBe('meetings/vote-already-counted');
  const straight = world.admin.query("update ballots set choice = 'against' where vote_id = $1", [vote.id]);
  await expect(straight).rejects.toMatchObject({ code: '23514' });
  const { body: mistaken } = await ask();
  await cast(mistaken.id, 'for');
  await story.secretary.call('meetings.cancelVote', { params: at(mistaken.id) });
  expect((await cast(mistaken.id, 'for')).status).toBe(404);
});

test('a secret ballot takes no hand by name', async () => {
  const { body: vote } = await ask({ question: 'admission', form: 'secret-ballot' });
  expect((await cast(vote.id, 'for')).code).toBe('meetings/vote-hand-not-allowed');
  expect((await tick(vote.id, memberId, 'for')).code).toBe('meetings/vote-hand-not-allowed');
  await story.secretary.call('meetings.cancelVote', { params: at(vote.id) });
});

test('two who close at once: one count stands, the other is told that something changed', async () => {
  const { body: vote } = await ask();
  const [one, two] = [await proved(story), await proved(story)];
  const body = (yes: number) => ({ version: 1, for: yes, against: 0, other: 0 });
  const answers = await Promise.all([
    one.call('meetings.closeVote', { params: at(vote.id), body: body(7) }),
    two.call('meetings.closeVote', { params: at(vote.id), body: body(8) }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.code).toBe('meetings/changed-meanwhile');
});

test('two phones of one member make one hand, and a repeated call is answered alike', async () => {
  const { body: vote } = await ask();
  const second = await world.as('member');
  const answers = await Promise.all([
    ...Array.from({ length: 5 }, () => cast(vote.id, 'for')),
    ...Array.from({ length: 5 }, () => cast(vote.id, 'other', second)),
  ]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const key = randomUUID();
  const [first, again] = [await cast(vote.id, 'for', member, key), await cast(vote.id, 'for', member, key)];
  expect(again.body).toEqual(first.body);
  expect((await close(vote.id, 0)).body).toMatchObject({ for: 1, other: 0 });
});

test('a helper can never cast: a help for everything there is does not open the ballot', async () => {
  const { admin, organisation } = world;
  const unit = organisation.units['north-a'];
  const helpId = randomUUID();
  const helper = organisation.people.secretary.memberId;
  await admin.query(
    `insert into helps (unit_id, id, unit_lft, member_id, member_name, helper_id, helper_name, acts, in_person, named_by,
       named_by_name, named_at)
     values ($1, $2, $3, $4, 'a member', $5, 'a helper', array['read-papers', 'answer-invitation', 'send-opinion'], false, $4,
       'a member', now())`,
    [unit.id, helpId, unit.lft, memberId, helper],
  );
  const { body: vote } = await ask();
  const client = await world.as('secretary', { post: false });
  const answer = await client.call('meetings.castBallot', {
    params: at(vote.id),
    body: { choice: 'for' },
    helpId,
  });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect((await sheet(vote.id)).figures).toMatchObject({ phones: 0 });
  await admin.query('delete from helps where id = $1', [helpId]);
  await close(vote.id, 0);
});

test('two thirds missed three times is for those above, and is not put a fourth time', async () => {
  let again: string | undefined;
  for (const attempt of [1, 2, 3]) {
    const { body: vote } = await ask({ question: 'confirmation', ...(again && { again }) });
    expect(vote.attempt).toBe(attempt);
    const closed = await close(vote.id, 2);
    expect(closed.body).toMatchObject({
      passed: false,
      repeatable: attempt < 3,
      forThoseAbove: attempt === 3,
    });
    again ??= vote.id;
  }
  const fourth = await ask({ question: 'confirmation', again: again ?? '' });
  expect([fourth.status, fourth.code]).toEqual([409, 'meetings/vote-not-repeatable']);
  const foreign = await ask({ question: 'admission', again: again ?? '' });
  expect(foreign.code).toBe('meetings/vote-not-repeatable');
  const turned = await close(again ?? '', 11, 2);
  expect([turned.status, turned.code]).toEqual([409, 'meetings/vote-repeated']);
  const { rows } = await world.admin.query(
    "select id from votes where attempt = 3 and passed = false and threshold = 'two-thirds'",
  );
  expect(rows).toHaveLength(1);
});

test('a reserved opinion is noted at the vote by the member or for them, and taken back by an empty one', async () => {
  const { body: vote } = await ask();
  const reserve = (body: string) =>
    member.call('meetings.reserveOpinion', { params: at(vote.id), body: { body } });
  expect((await reserve('Giữ ý kiến: nên hoãn sang tháng sau')).status).toBe(200);
  const noted = await story.secretary.call('meetings.noteReserved', {
    params: at(vote.id),
    body: { memberId: others[0] ?? '', body: 'Không đồng ý với mức đề ra' },
  });
  expect(noted.status).toBe(200);
  expect((await sheet(vote.id)).reserved).toHaveLength(2);
  expect((await member.call('meetings.ballot', { params: at(vote.id) })).body.reserved).toContain('hoãn');
  const nobody = await story.secretary.call('meetings.noteReserved', {
    params: at(vote.id),
    body: { memberId: guest, body: 'Một ý kiến' },
  });
  expect(nobody.code).toBe('meetings/may-not-vote');
  await reserve('');
  expect((await sheet(vote.id)).reserved.map(({ memberId: id }) => id)).toEqual([others[0]]);
  await close(vote.id, 3);
});

test('an item for the paper book takes no vote, and the sheet is for those who lead alone', async () => {
  const { body: meeting } = await story.secretary.call('meetings.one', { params: story.params });
  const item = meeting.agenda[0]?.id ?? '';
  await world.admin.query(
    "update agenda_items set paper_book_only = true, note = '', presented = '', conclusion = '' where id = $1",
    [item],
  );
  const refused = await story.secretary.call('meetings.openVote', {
    params: story.params,
    body: { itemId: item, question: 'other', title: 'Biểu quyết', form: 'show-of-cards' },
  });
  expect(refused.code).toBe('meetings/paper-book-only');
  const voteId = meeting.votes[0]?.id ?? '';
  expect((await member.call('meetings.voteSheet', { params: at(voteId) })).status).toBeGreaterThanOrEqual(
    403,
  );
  expect((await member.call('meetings.voteProgress', { params: at(voteId) })).status).toBeGreaterThanOrEqual(
    403,
  );
});
