import { readPollKeys } from '../../src/features/polls/poll-keys.ts';
import { openBox } from '../../src/features/polls/box.ts';
import { proved } from '../meetings.ts';
import {
  type PollPath,
  type PollStory,
  type Voter,
  askPoll,
  blankSlip,
  castSlip,
  finish,
  receive,
} from '../polls.ts';
import type { Random } from '../security/random-people.ts';
import type { Loot, Truth } from './linkers.ts';

/** One poll as it went: what a thief could hold of it, who answered what, and the slips that must be nowhere afterwards. */
export type PollRun = { loot: Loot; truth: Truth; slips: Buffer[]; stamps: Buffer[] };

const one = async <T extends object>({ world }: PollStory, text: string, values: unknown[]): Promise<T> => {
  const { rows } = await world.admin.query<T>(text, values);
  if (!rows[0]) throw new Error('Nothing there.');
  return rows[0];
};

const boxOf = async (story: PollStory, { pollId }: PollPath): Promise<Buffer> =>
  (await one<{ sealed: Buffer }>(story, 'select sealed from ballot_boxes where poll_id = $1', [pollId]))
    .sealed;

/** The worst evening for secrecy: everybody casts at once after receiving, one after the other, and a thief copies the box each time. */
const vote = async (story: PollStory, poll: PollPath, voters: readonly Voter[], random: Random) => {
  const { key } = await one<{ key: Buffer }>(story, 'select public_key as key from polls where id = $1', [
    poll.pollId,
  ]);
  const run = {
    truth: new Map<string, number>(),
    slips: [] as Buffer[],
    stamps: [] as Buffer[],
    images: [] as Buffer[],
  };
  for (const { memberId, client } of voters) {
    const blank = blankSlip();
    const stamped = await receive(client, poll, blank);
    const slip = finish(blank, key.toString('hex'), stamped.body);
    // Some answers are rarer than others, as they are.
    const answer = [0, 0, 0, 1, 1, 2][random(6)] ?? 0;
    const { status } = await castSlip(story.world, poll, slip, answer);
    if (status !== 200) throw new Error('A slip was refused.');
    run.truth.set(memberId, answer);
    run.slips.push(Buffer.from(slip.slip, 'hex'));
    run.stamps.push(Buffer.from(slip.stamp, 'hex'));
    run.images.push(await boxOf(story, poll));
  }
  return run;
};

/** Copies list and box just before the count, and opens the box with the key that is still there: more than anybody has afterwards. */
const steal = async (story: PollStory, poll: PollPath, images: readonly Buffer[]): Promise<Loot> => {
  const { rows } = await story.world.admin.query<{ memberId: string; mark: Buffer }>(
    `select member_id as "memberId", blinded as mark from poll_slips where poll_id = $1 order by xmin::text::bigint, ctid`,
    [poll.pollId],
  );
  const keys = await readPollKeys(story.world.platform, poll.pollId);
  if (!keys) throw new Error('No key.');
  const ballots = openBox(keys.box, await boxOf(story, poll));
  return { given: rows, ballots: ballots.map(({ slip, answer }) => ({ mark: slip, answer })), images };
};

const shuffled = <T>(values: readonly T[], random: Random): T[] =>
  values
    .map((value) => ({ value, at: random(1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);

/** Asks, votes, steals, counts; again and again. */
export const secretEvening = async (story: PollStory, polls: number, random: Random): Promise<PollRun[]> => {
  const runs: PollRun[] = [];
  const chair = await proved(story);
  for (let at = 0; at < polls; at += 1) {
    const poll = await askPoll(story);
    const { images, ...run } = await vote(story, poll, shuffled(story.voters, random), random);
    const loot = await steal(story, poll, images);
    const closed = await chair.call('polls.close', { params: poll, body: { paper: [0, 0, 0] } });
    if (closed.status !== 200) throw new Error('The poll was not counted.');
    runs.push({ ...run, loot });
  }
  return runs;
};

/** The fault: slips without blinding in a plain table, as they come, beside the list of who received them. */
export const plainEvening = async (
  { world, voters }: PollStory,
  polls: number,
  random: Random,
): Promise<PollRun[]> => {
  await world.admin.query('create table plain_slips (nr serial, poll int, member_id uuid, slip bytea)');
  await world.admin.query('create table plain_ballots (nr serial, poll int, slip bytea, answer int)');
  const runs: PollRun[] = [];
  for (let at = 0; at < polls; at += 1) {
    const truth = new Map<string, number>();
    const slips: Buffer[] = [];
    for (const { memberId } of shuffled(voters, random)) {
      const { slip } = blankSlip();
      const answer = [0, 0, 0, 1, 1, 2][random(6)] ?? 0;
      await world.admin.query('insert into plain_slips (poll, member_id, slip) values ($1, $2, $3)', [
        at,
        memberId,
        slip,
      ]);
      await world.admin.query('insert into plain_ballots (poll, slip, answer) values ($1, $2, $3)', [
        at,
        slip,
        answer,
      ]);
      truth.set(memberId, answer);
      slips.push(slip);
    }
    const given = await world.admin.query<{ memberId: string; mark: Buffer }>(
      'select member_id as "memberId", slip as mark from plain_slips where poll = $1 order by ctid',
      [at],
    );
    const ballots = await world.admin.query<{ mark: Buffer; answer: number }>(
      'select slip as mark, answer from plain_ballots where poll = $1 order by ctid',
      [at],
    );
    runs.push({ truth, slips, stamps: [], loot: { given: given.rows, ballots: ballots.rows, images: [] } });
  }
  return runs;
};
