// What goes wrong around a secret poll, each with its one clear answer (issue 4, "Bad input").
import { existsSync } from 'node:fs';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { proved } from '../meetings.ts';
import {
  AGREEMENT,
  type PollPath,
  type PollStory,
  type Slip,
  type Voter,
  askPoll,
  blankSlip,
  castSlip,
  gather,
  receive,
  seen,
  takeSlip,
} from '../polls.ts';
import { type World, createWorld } from '../world.ts';
import { expirePoll } from '../../src/features/polls/service/expire.ts';
import { sweepPollKeys } from '../../src/features/polls/index.ts';

let world: World;
let story: PollStory;

beforeAll(async () => {
  world = await createWorld();
  story = await gather(world, 8);
});
afterAll(() => world.end());

const voter = (at: number): Voter => {
  const found = story.voters[at];
  if (!found) throw new Error('No such voter.');
  return found;
};

const givePaper = async (poll: PollPath, memberId: string): Promise<string | undefined> =>
  (await story.secretary.call('polls.givePaper', { params: poll, body: { memberId } })).code;

const cancel = async (poll: PollPath): Promise<string | undefined> =>
  (await story.secretary.call('polls.cancel', { params: poll })).code;

const close = async (poll: PollPath, paper: number[]): Promise<string | undefined> =>
  (await (await proved(story)).call('polls.close', { params: poll, body: { paper } })).code;

const keyOf = ({ pollId }: PollPath): string => join(world.platform.config.dataDir, 'polls', pollId);

/** As the roll says it: `presence = 'present'`. */
const setOnRoll = (memberId: string, change: string) =>
  world.admin.query(`update roll_call_entries set ${change} where member_id = $1`, [memberId]);

test.each([
  ['a probationary member', "status = 'probationary'", "status = 'full'"],
  ['a guest from another cell', 'temporary_in = true', 'temporary_in = false'],
  ['somebody suspended', 'suspended = true', 'suspended = false'],
  ['somebody absent', "presence = 'absent-excused'", "presence = 'present'"],
  ['somebody who went home', 'left_at = arrived_at', 'left_at = null'],
])('%s receives no slip, on the phone or on paper', async (_who, change, back) => {
  const poll = await askPoll(story);
  const { memberId, client: phone } = voter(0);
  const before = (await seen(story.secretary, poll)).eligible;
  await setOnRoll(memberId, change);
  expect((await receive(phone, poll, blankSlip())).code).toBe('polls/not-eligible');
  expect(await givePaper(poll, memberId)).toBe('polls/not-eligible');
  expect(await seen(phone, poll)).toMatchObject({ mayReceive: false, eligible: before - 1 });
  await setOnRoll(memberId, back);
  expect(await cancel(poll)).toBeUndefined();
});

test('a paper slip for nobody of the roll', async () => {
  const poll = await askPoll(story);
  expect(await givePaper(poll, world.organisation.people.cousinMember.memberId)).toBe('polls/not-eligible');
  await cancel(poll);
});

test('both hands at once: one slip is given, the other hand hears of it', async () => {
  const poll = await askPoll(story);
  for (const { memberId, client: phone } of story.voters.slice(0, 4)) {
    const [slip, paper] = await Promise.all([receive(phone, poll, blankSlip()), givePaper(poll, memberId)]);
    const given = (await seen(phone, poll)).mine;
    if (given === 'phone') expect([slip.status, paper]).toEqual([200, 'polls/has-slip']);
    else expect([slip.code, paper]).toEqual(['polls/has-paper-slip', undefined]);
  }
  await cancel(poll);
});

test('two phones of one member at once: one slip is given', async () => {
  const poll = await askPoll(story);
  const answers = await Promise.all([1, 2, 3].map(() => receive(voter(1).client, poll, blankSlip())));
  expect(answers.map(({ code }) => code ?? '').toSorted()).toEqual([
    '',
    'polls/slip-given-before',
    'polls/slip-given-before',
  ]);
  await cancel(poll);
});

test('who casts and goes home stays expected, who goes without a slip does not', async () => {
  const poll = await askPoll(story);
  const { eligible } = await seen(story.secretary, poll);
  await castSlip(world, poll, await takeSlip(voter(0).client, poll), 0);
  for (const at of [0, 1]) await setOnRoll(voter(at).memberId, 'left_at = arrived_at');
  for (const asker of [story.secretary, voter(2).client])
    expect((await seen(asker, poll)).eligible).toBe(eligible - 1);
  await close(poll, [0, 0, 0]);
  expect((await seen(story.secretary, poll)).eligible).toBe(eligible - 1);
  for (const at of [0, 1]) await setOnRoll(voter(at).memberId, 'left_at = null');
});

test('a member who moves to another cell in the middle gets no slip; the one they had is cast by nobody and counts', async () => {
  const poll = await askPoll(story);
  const slip = await takeSlip(await world.as('member'), poll);
  const { units, people } = world.organisation;
  const both = [people.member.memberId, people.colleague.memberId];
  const move = ({ id, lft }: { id: string; lft: number }) =>
    world.admin.query('update members set unit_id = $1, unit_lft = $2 where id = any ($3)', [id, lft, both]);
  await move(units['south-a']);
  for (const person of ['member', 'colleague'] as const) {
    const phone = await world.as(person);
    expect((await receive(phone, poll, blankSlip())).code).toBe('kernel/not-found');
    expect((await phone.call('polls.list', { params: story.params })).code).toBe('kernel/not-found');
  }
  expect((await castSlip(world, poll, slip, 2)).status).toBe(200);
  for (const at of [2, 3, 4, 5]) await castSlip(world, poll, await takeSlip(voter(at).client, poll), 0);
  await close(poll, [0, 0, 0]);
  expect((await seen(story.secretary, poll)).result).toEqual([4, 0, 1]);
  await move(units['north-a']);
});

test.each(['called off', 'counted'] as const)('after it was %s there is nothing more to do', async (end) => {
  const poll = await askPoll(story);
  const held: Slip = await takeSlip(voter(0).client, poll);
  const { memberId } = voter(1);
  expect(await (end === 'counted' ? close(poll, [0, 0, 0]) : cancel(poll))).toBeUndefined();
  expect((await castSlip(world, poll, held, 0)).code).toBe('polls/not-open');
  expect((await receive(voter(0).client, poll, blankSlip())).code).toBe('polls/not-open');
  expect((await receive(voter(1).client, poll, blankSlip())).code).toBe('polls/not-open');
  expect(await givePaper(poll, memberId)).toBe('polls/not-open');
  expect(await cancel(poll)).toBe('polls/not-open');
  // Counting again says that it is done; counting what was called off does not.
  expect(await close(poll, [0, 0, 0])).toBe(end === 'counted' ? undefined : 'polls/not-open');
});

test('a slip that is asked for while it ends is given or refused, and leaves no name behind', async () => {
  for (let round = 0; round < 5; round += 1) {
    const poll = await askPoll(story);
    const [ended, ...answers] = await Promise.all([
      cancel(poll),
      ...story.voters.map(({ client: phone }) => receive(phone, poll, blankSlip())),
    ]);
    expect(ended).toBeUndefined();
    for (const { status, code } of answers)
      expect([200, 'polls/not-open', 'polls/key-lost']).toContain(code ?? status);
    const { rows } = await world.admin.query('select from poll_slips where poll_id = $1', [poll.pollId]);
    expect(rows).toEqual([]);
  }
});

test('two who ask at once: one poll is opened', async () => {
  const { params, secretary } = story;
  const body = { ...AGREEMENT, ownAnswers: [], question: 'Hỏi', itemId: null };
  const answers = await Promise.all([1, 2].map(() => secretary.call('polls.open', { params, body })));
  expect(answers.map(({ code }) => code).toSorted()).toEqual(['polls/already-asking', undefined]);
  const made = answers.find(({ status }) => status === 200)?.body;
  expect(await cancel({ ...params, pollId: made?.id ?? '' })).toBeUndefined();
});

test('a poll that nobody counts within a day is called off, and its key goes', async () => {
  const poll = await askPoll(story);
  await castSlip(world, poll, await takeSlip(voter(0).client, poll), 0);
  const { rows } = await world.admin.query<{ after: number }>(
    `select round(extract(epoch from start_after - created_on) / 3600)::int as after from pgboss.job
      where name = 'polls.expire' and data ->> 'pollId' = $1`,
    [poll.pollId],
  );
  expect(rows).toEqual([{ after: 24 }]);
  await expirePoll(world.platform)(poll);
  expect(await seen(story.secretary, poll)).toMatchObject({ state: 'cancelled', result: null });
  await vi.waitFor(() => expect(existsSync(keyOf(poll))).toBe(false), { timeout: 10_000 });
  // A poll that was counted in time is left as it is.
  const counted = await askPoll(story);
  await close(counted, [0, 0, 0]);
  await expirePoll(world.platform)(counted);
  expect(await seen(story.secretary, counted)).toMatchObject({ state: 'closed' });
});

test('keys that a dying process left behind are destroyed, those of an open poll and young ones stay', async () => {
  const poll = await askPoll(story);
  const left = { ...poll, pollId: '01900000-0000-7000-8000-000000000001' };
  const young = { ...poll, pollId: '01900000-0000-7000-8000-000000000002' };
  for (const key of [left, young]) await writeFile(keyOf(key), 'sealed');
  const now = world.platform.now();
  const old = new Date(now.getTime() - 2 * 3_600_000);
  for (const key of [left, poll]) await utimes(keyOf(key), old, old);
  await utimes(keyOf(young), now, now);
  await sweepPollKeys(world.platform);
  expect([left, young, poll].map((key) => existsSync(keyOf(key)))).toEqual([false, true, true]);
  expect((await castSlip(world, poll, await takeSlip(voter(0).client, poll), 0)).status).toBe(200);
  await cancel(poll);
});
