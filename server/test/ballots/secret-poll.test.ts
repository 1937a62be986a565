// A secret poll from asking to counting, with what each person may and may not do; facts of the page on secrecy are named where shown.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import type { SecrecyFact } from '@sotay/core/polls/secrecy-facts.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { proved } from '../meetings.ts';
import {
  AGREEMENT,
  type PollPath,
  type PollStory,
  type Slip,
  askPoll,
  blankSlip,
  castSlip,
  finish,
  gather,
  receive,
  seen,
  takeSlip,
} from '../polls.ts';
import { type World, client, createWorld } from '../world.ts';
import { createApp, makeRooms } from '../../src/app.ts';
import { openPlatform } from '../../src/platform/open-platform.ts';
import { plantHelp } from '../../src/features/helpers/helpers.fixture.ts';
import { makeStampKeys, stampBlinded } from '../../src/features/polls/stamp.ts';

const { voprf } = ristretto255_oprf;

let world: World;
let story: PollStory;
let poll: PollPath;
const slips: Slip[] = [];

beforeAll(async () => {
  world = await createWorld();
  story = await gather(world, 8);
  poll = await askPoll(story);
});
afterAll(() => world.end());

/** A test that shows a fact of the page "Is my vote secret?". */
const shows = (fact: SecrecyFact, says: string, body: () => Promise<void>): void => {
  test(`[${fact}] ${says}`, body);
};

const voter = (at: number) => {
  const found = story.voters[at];
  if (!found) throw new Error('No such voter.');
  return found;
};

const ask = async (asked: Partial<typeof AGREEMENT>) =>
  (
    await story.secretary.call('polls.open', {
      params: story.params,
      body: {
        ...AGREEMENT,
        ...asked,
        ownAnswers: [...(asked.ownAnswers ?? [])],
        question: 'Hỏi',
        itemId: null,
      },
    })
  ).code;

test('one poll at a time, and never one about persons', async () => {
  expect(await ask({})).toBe('polls/already-asking');
  expect(await ask({ answerSet: 'confidence' })).toBe('polls/answers-do-not-fit');
  expect(await ask({ answerSet: 'own', ownAnswers: ['Có'] })).toBe('polls/answers-too-few');
  expect(await ask({ answerSet: 'own', ownAnswers: ['Có', 'có '] })).toBe('polls/answers-alike');
  const { body } = await story.secretary.call('polls.voters', { params: poll });
  const names = body.voters.slice(0, 2).map(({ name }) => `Đồng chí ${name.toUpperCase()}`);
  expect(await ask({ answerSet: 'own', ownAnswers: names })).toBe('polls/answer-names-person');
});

test('an item for the paper book is not asked here', async () => {
  const { params } = story;
  const { body: meeting } = await story.secretary.call('meetings.one', { params });
  const item = meeting.agenda[0];
  await world.admin.query(
    `update agenda_items set paper_book_only = true, note = '', presented = '', conclusion = '' where id = $1`,
    [item?.id],
  );
  const body = { ...AGREEMENT, ownAnswers: [], question: 'Hỏi', itemId: item?.id ?? null };
  expect((await story.secretary.call('polls.open', { params, body })).code).toBe('polls/paper-book-only');
});

shows('one-slip', 'a second slip is refused, the same one is stamped again', async () => {
  const blank = blankSlip();
  const first = await receive(voter(0).client, poll, blank);
  const again = await receive(voter(0).client, poll, blank);
  const { publicKey } = await seen(voter(0).client, poll);
  slips[0] = finish(blank, publicKey, first.body);
  expect(finish(blank, publicKey, again.body)).toEqual(slips[0]);
  expect((await receive(voter(0).client, poll, blankSlip())).code).toBe('polls/slip-given-before');
  const { memberId } = voter(0);
  const paper = await story.secretary.call('polls.givePaper', { params: poll, body: { memberId } });
  expect(paper.code).toBe('polls/has-slip');
});

shows('one-slip', 'who has a paper slip gets none on the phone', async () => {
  const { memberId, client: phone } = voter(7);
  const give = () => story.secretary.call('polls.givePaper', { params: poll, body: { memberId } });
  expect((await give()).status).toBe(200);
  expect((await give()).code).toBe('polls/has-slip');
  expect((await receive(phone, poll, blankSlip())).code).toBe('polls/has-paper-slip');
  expect(await seen(phone, poll)).toMatchObject({ mine: 'paper', paperSlips: 1 });
});

test('only who may vote and is in the room receives a slip', async () => {
  const { memberId, client: phone } = voter(6);
  const set = (presence: string) =>
    world.admin.query('update roll_call_entries set presence = $1 where member_id = $2', [
      presence,
      memberId,
    ]);
  await set('absent-unexcused');
  expect((await receive(phone, poll, blankSlip())).code).toBe('polls/not-eligible');
  expect((await seen(phone, poll)).mayReceive).toBe(false);
  await set('present');
  const elsewhere = await (
    await world.as('cousinMember')
  ).call('polls.receive', {
    params: poll,
    body: { blinded: '00'.repeat(32) },
  });
  expect(elsewhere.status).toBe(404);
});

shows('same-stamp', 'a stamp of another key is not taken by the phone', async () => {
  const blank = blankSlip();
  const { publicKey } = await seen(voter(1).client, poll);
  const other = stampBlinded(makeStampKeys(), blank.blinded);
  const answer = {
    evaluated: Buffer.from(other.evaluated).toString('hex'),
    proof: Buffer.from(other.proof).toString('hex'),
  };
  expect(() => finish(blank, publicKey, answer)).toThrow();
  const keys = await Promise.all(story.voters.map(async (one) => (await seen(one.client, poll)).publicKey));
  expect(new Set(keys)).toEqual(new Set([publicKey]));
});

shows('stamped-unseen', 'the list of slips given holds nothing of the slip that is cast', async () => {
  const [first] = slips;
  const { rows } = await world.admin.query<{ blinded: string }>(
    `select encode(blinded, 'hex') as blinded from poll_slips where member_id = $1`,
    [voter(0).memberId],
  );
  expect(rows).toHaveLength(1);
  expect([first?.slip, first?.stamp]).not.toContain(rows[0]?.blinded);
  // The same slip blinded anew is another one for the server, and gets the same stamp: it cannot tell them apart.
  const keys = makeStampKeys();
  const [one, other] = [
    voprf.blind(Buffer.from(first?.slip ?? '', 'hex')),
    voprf.blind(Buffer.from(first?.slip ?? '', 'hex')),
  ];
  expect(Buffer.from(one.blinded)).not.toEqual(Buffer.from(other.blinded));
  const stamps = [one, other].map(({ blind, blinded }) => {
    const { evaluated, proof } = stampBlinded(keys, blinded);
    const slip = Buffer.from(first?.slip ?? '', 'hex');
    return Buffer.from(voprf.finalize(slip, blind, evaluated, blinded, keys.publicKey, proof)).toString(
      'hex',
    );
  });
  expect(stamps[0]).toBe(stamps[1]);
});

shows('cast-by-nobody', 'a slip that comes with a session is refused', async () => {
  const { unitId, pollId } = poll;
  const body = { unitId, pollId, ...(slips[0] ?? { slip: '', stamp: '' }), answer: 0 };
  expect((await voter(0).client.call('polls.cast', { body })).code).toBe('polls/cast-names-voter');
  expect((await castSlip(world, poll, body, 0)).status).toBe(200);
});

test('a slip without a true stamp is refused, and one into another box too', async () => {
  const made = { slip: '11'.repeat(32), stamp: '22'.repeat(64) };
  expect((await castSlip(world, poll, made, 0)).code).toBe('polls/slip-refused');
  expect((await castSlip(world, poll, { ...made, slip: 'zz'.repeat(32) }, 0)).code).toBe(
    'polls/slip-malformed',
  );
  const nowhere = { ...poll, pollId: '00000000-0000-4000-8000-000000000000' };
  expect((await castSlip(world, nowhere, made, 0)).code).toBe('polls/not-open');
  const held = await takeSlip(voter(1).client, poll);
  slips[1] = held;
  expect((await castSlip(world, poll, held, 3)).code).toBe('polls/answer-unknown');
});

shows('not-lost', 'sent twice it counts once, another answer is refused', async () => {
  const [first] = slips;
  if (!first) throw new Error('No slip.');
  expect((await castSlip(world, poll, first, 0)).status).toBe(200);
  expect((await castSlip(world, poll, first, 1)).code).toBe('polls/cast-otherwise');
});

shows('not-lost', 'a server that starts again finds the slip in the box', async () => {
  const { platform, close } = await openPlatform(world.platform.config.databaseUrl ?? '', world.platform);
  const app = await createApp(platform, makeRooms(platform));
  const again = client(app, undefined);
  const [first] = slips;
  const { unitId, pollId } = poll;
  const body = { unitId, pollId, ...(first ?? { slip: '', stamp: '' }) };
  expect((await again.call('polls.cast', { body: { ...body, answer: 0 } })).status).toBe(200);
  expect((await again.call('polls.cast', { body: { ...body, answer: 1 } })).code).toBe(
    'polls/cast-otherwise',
  );
  await app.close();
  await close();
});

shows('nothing-early', 'no result while it is open, and the number of slips only in fives', async () => {
  for (const at of [1, 2, 3]) {
    const slip = slips[at] ?? (await takeSlip(voter(at).client, poll));
    expect((await castSlip(world, poll, slip, at % 3)).status).toBe(200);
  }
  expect(await seen(story.secretary, poll)).toMatchObject({ cast: 0, result: null, state: 'open' });
  const last = await takeSlip(voter(4).client, poll);
  await castSlip(world, poll, last, 0);
  expect(await seen(story.secretary, poll)).toMatchObject({ cast: 5, result: null });
});

shows('nobody-for-another', 'a helper finds no slip in another’s stead', async () => {
  const helpId = await plantHelp(world, 'member', 'colleague', [
    'read-papers',
    'answer-invitation',
    'send-opinion',
    'report-task',
  ]);
  const helper = await world.as('colleague');
  const body = { blinded: '00'.repeat(32) };
  expect((await helper.call('polls.receive', { params: poll, body, helpId })).status).toBe(404);
  expect((await helper.call('polls.list', { params: story.params, helpId })).status).toBe(404);
});

shows('own-door', 'no other role may look into the box', async () => {
  for (const role of ['sotay_app', 'sotay_auth', 'sotay_audit', 'sotay_reader']) {
    const { rows } = await world.admin.query<{ open: boolean }>(
      `select has_table_privilege($1, 'ballot_boxes', 'select, insert, update, delete') as open`,
      [role],
    );
    expect([role, rows[0]?.open]).toEqual([role, false]);
  }
  const { rows } = await world.admin.query<{ table_name: string }>(
    `select distinct table_name from information_schema.role_table_grants where grantee = 'sotay_vote'`,
  );
  expect(rows).toEqual([{ table_name: 'ballot_boxes' }]);
});

shows(
  'sealed-box',
  'after each slip the box is as long as before and has not one block in common',
  async () => {
    const look = async () =>
      (await world.admin.query<{ sealed: Buffer }>('select sealed from ballot_boxes')).rows[0]?.sealed;
    const before = await look();
    await castSlip(world, poll, await takeSlip(voter(5).client, poll), 2);
    const after = await look();
    if (!before || !after) throw new Error('No box.');
    expect(after.length).toBe(before.length);
    const blocks = (box: Buffer) =>
      Array.from({ length: Math.floor(box.length / 16) }, (_, at) =>
        box.subarray(at * 16, at * 16 + 16).toString('hex'),
      );
    const known = new Set(blocks(before));
    expect(blocks(after).filter((block) => known.has(block))).toEqual([]);
  },
);

test('closing asks for a fresh proof and a count of the paper slips that can be', async () => {
  const count = (paper: number[]) => story.secretary.call('polls.close', { params: poll, body: { paper } });
  expect((await count([0, 2, 0])).code).toBe('polls/paper-count-wrong');
  expect((await count([0, 1])).code).toBe('polls/paper-count-wrong');
  expect(
    (await voter(0).client.call('polls.close', { params: poll, body: { paper: [0, 1, 0] } })).status,
  ).toBe(404);
});

shows('only-sums-stay', 'after the count there is no box, no list of slips and no key', async () => {
  const chair = await proved(story);
  const body = { paper: [0, 1, 0] };
  expect((await chair.call('polls.close', { params: poll, body })).status).toBe(200);
  expect((await chair.call('polls.close', { params: poll, body: { paper: [1, 0, 0] } })).status).toBe(200);
  expect(await seen(story.secretary, poll)).toMatchObject({
    state: 'closed',
    result: [3, 2, 2],
    cast: 7,
    mine: null,
  });
  for (const table of ['ballot_boxes', 'poll_slips'])
    expect((await world.admin.query(`select 1 from ${table}`)).rowCount).toBe(0);
  await vi.waitFor(
    async () => expect(await readdir(join(world.platform.config.dataDir, 'polls'))).toEqual([]),
    { timeout: 10_000 },
  );
  const late = await castSlip(world, poll, slips[0] ?? { slip: '', stamp: '' }, 0);
  expect(late.code).toBe('polls/not-open');
});

shows('never-under-five', 'it does not open with four, and four slips in the box are not told', async () => {
  const second = await askPoll(story, { kind: 'confidence', answerSet: 'confidence', ownAnswers: [] });
  for (const at of [0, 1, 2, 3]) {
    await castSlip(world, second, await takeSlip(voter(at).client, second), 0);
  }
  const chair = await proved(story);
  await chair.call('polls.close', { params: second, body: { paper: [0, 0, 0] } });
  expect(await seen(chair, second)).toMatchObject({ state: 'closed', result: null, cast: 4 });
  await world.admin.query(
    `update roll_call_entries set presence = 'absent-unexcused' where member_id = any ($1)`,
    [story.voters.slice(1).map(({ memberId }) => memberId)],
  );
  const { body } = await story.secretary.call('meetings.one', { params: story.params });
  const others = body.rollCall.filter(({ presence }) => presence === 'present').slice(4);
  await world.admin.query(
    `update roll_call_entries set presence = 'absent-unexcused' where member_id = any ($1)`,
    [others.map(({ memberId }) => memberId)],
  );
  expect(await ask({})).toBe('polls/too-few-voters');
  await world.admin.query(`update roll_call_entries set presence = 'present'`);
});

test('paper slips leave five for the box, and a poll called off counts nothing', async () => {
  const third = await askPoll(story);
  const { eligible } = await seen(story.secretary, third);
  const { body } = await story.secretary.call('polls.voters', { params: third });
  const codes: (string | undefined)[] = [];
  for (const { memberId } of body.voters)
    codes.push((await story.secretary.call('polls.givePaper', { params: third, body: { memberId } })).code);
  expect(codes.filter((code) => code === undefined)).toHaveLength(eligible - 5);
  expect(codes.filter((code) => code === 'polls/paper-leaves-too-few')).toHaveLength(5);
  expect((await story.secretary.call('polls.cancel', { params: third })).status).toBe(200);
  expect(await seen(story.secretary, third)).toMatchObject({ state: 'cancelled', result: null });
  expect((await receive(voter(0).client, third, blankSlip())).code).toBe('polls/not-open');
});

test('a meeting with an open poll is not concluded', async () => {
  const fourth = await askPoll(story);
  const { body } = await story.secretary.call('meetings.one', { params: story.params });
  expect(body.concludeFaults).toContain('meetings/vote-still-open');
  await story.secretary.call('polls.cancel', { params: fourth });
});

test('without its key a poll can only be called off', async () => {
  const fifth = await askPoll(story);
  await rm(join(world.platform.config.dataDir, 'polls', fifth.pollId));
  const chair = await proved(story);
  expect((await receive(voter(0).client, fifth, blankSlip())).code).toBe('polls/key-lost');
  expect((await chair.call('polls.close', { params: fifth, body: { paper: [0, 0, 0] } })).code).toBe(
    'polls/key-lost',
  );
  expect((await chair.call('polls.cancel', { params: fifth })).status).toBe(200);
});

test('who may not vote sees the poll and is told nothing else', async () => {
  const overseer = await world.as('overseer');
  const { body } = await overseer.call('polls.list', { params: story.params });
  expect(body.abilities).toEqual({ 'polls.lead': false });
  expect(body.polls.every(({ mine, mayReceive }) => mine === null && !mayReceive)).toBe(true);
  expect((await client(world.app, undefined).call('polls.list', { params: story.params })).status).toBe(401);
});

test('every open screen hears when it is asked, at the fifth slip and at the count, by what its reading is named by', async () => {
  const told: string[] = [];
  world.platform.hub.onNews(({ topic, id }) => {
    if (topic === 'polls') told.push(id);
  });
  const sixth = await askPoll(story);
  for (const at of [0, 1, 2, 3, 4])
    await castSlip(world, sixth, await takeSlip(voter(at).client, sixth), at % 3);
  await (await proved(story)).call('polls.close', { params: sixth, body: { paper: [0, 0, 0] } });
  const { meetingId, unitId } = story.params;
  await vi.waitFor(() => expect(told).toEqual([meetingId, unitId, meetingId]));
});
