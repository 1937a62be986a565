import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import type { PollRow } from '@sotay/core/polls/polls.contract.ts';
import type { AskedPoll } from '@sotay/core/polls/polls.ts';
import { authTransaction } from '../src/platform/db/transaction.ts';
import type { Platform } from '../src/platform/platform.ts';
import { openSession } from '../src/platform/identity/sessions.ts';
import { type Story, open, prepare } from './meetings.ts';
import { type Answer, type Client, type World, client } from './world.ts';

const { voprf } = ristretto255_oprf;

export type Voter = { readonly memberId: string; readonly client: Client };

/** A meeting in which people may be asked in secret: open, with everybody present. */
export type PollStory = Story & { readonly voters: readonly Voter[] };

/** Adds a full member with an account to the cell `north-a`; gives the token of a session too. */
export const plantVoter = async (
  world: Pick<World, 'admin' | 'organisation'> & { platform: Pick<Platform, 'pools' | 'now'> },
): Promise<{ memberId: string; token: string }> => {
  const unit = world.organisation.units['north-a'];
  const [memberId, accountId] = [randomUUIDv7(), randomUUIDv7()];
  const name = `Người Bỏ Phiếu ${memberId.slice(-6)}`;
  await world.admin.query(
    `insert into members (unit_id, id, unit_lft, full_name, sort_key, birth_date, status) values ($1, $2, $3, $4, $4, '1960-01-01', 'full')`,
    [unit.id, memberId, unit.lft, name],
  );
  await world.admin.query(
    'insert into accounts (id, member_unit_id, member_id, is_demo) values ($1, $2, $3, true)',
    [accountId, unit.id, memberId],
  );
  const now = world.platform.now();
  const { token } = await authTransaction(world.platform.pools.auth, 'read write', (tx) =>
    openSession(tx, { accountId, postId: null, isStrong: true, device: 'test', now }),
  );
  return { memberId, token };
};

/** Opens the meeting of December with so many voters more than the cell has, everybody in the room. */
export const gather = async (world: World, voters: number): Promise<PollStory> => {
  const planted: Voter[] = [];
  for (let count = 0; count < voters; count += 1) {
    const { memberId, token } = await plantVoter(world);
    planted.push({ memberId, client: client(world.app, token) });
  }
  const story = await prepare(world);
  await open(story);
  await story.secretary.call('meetings.allPresent', { params: story.params });
  return { ...story, secretary: await world.as('secretary'), voters: planted };
};

export const AGREEMENT: AskedPoll = { kind: 'opinion', answerSet: 'agreement', ownAnswers: [] };

/** Asks; gives the path of the poll and the key that slips are held against. */
export const askPoll = async (
  { secretary, params }: Pick<Story, 'secretary' | 'params'>,
  asked: AskedPoll = AGREEMENT,
  question = 'Có nên sửa lại hội trường trong quý này không?',
) => {
  const body = { ...asked, ownAnswers: [...asked.ownAnswers], question, itemId: null };
  const made = await secretary.call('polls.open', { params, body });
  if (made.status !== 200) throw new Error(`The poll was refused: ${made.code ?? ''}.`);
  return { ...params, pollId: made.body.id };
};

export type PollPath = Awaited<ReturnType<typeof askPoll>>;

/** The poll as somebody sees it. */
export const seen = async (asker: Client, { unitId, meetingId, pollId }: PollPath): Promise<PollRow> => {
  const { body } = await asker.call('polls.list', { params: { unitId, meetingId } });
  const poll = body.polls.find(({ id }) => id === pollId);
  if (!poll) throw new Error('No such poll.');
  return poll;
};

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytes = (text: string): Buffer => Buffer.from(text, 'hex');

/** A slip that the phone has made and blinded. */
export const blankSlip = () => {
  const slip = randomBytes(32);
  return { slip, ...voprf.blind(slip) };
};

export type Blank = ReturnType<typeof blankSlip>;
export type Slip = { readonly slip: string; readonly stamp: string };

export const receive = (voter: Client, params: PollPath, { blinded }: Pick<Blank, 'blinded'>) =>
  voter.call('polls.receive', { params, body: { blinded: hex(blinded) } });

/** What the phone does with the answer: it holds the proof against the key of the poll, or throws. */
export const finish = (
  { slip, blind, blinded }: Blank,
  publicKey: string,
  stamped: { evaluated: string; proof: string },
): Slip => ({
  slip: hex(slip),
  stamp: hex(
    voprf.finalize(slip, blind, bytes(stamped.evaluated), blinded, bytes(publicKey), bytes(stamped.proof)),
  ),
});

/** Receives a slip as a phone does. */
export const takeSlip = async (voter: Client, params: PollPath): Promise<Slip> => {
  const blank = blankSlip();
  const { publicKey } = await seen(voter, params);
  const answer = await receive(voter, params, blank);
  if (answer.status !== 200) throw new Error(`No slip: ${answer.code ?? ''}.`);
  return finish(blank, publicKey, answer.body);
};

/** Casts as nobody. */
export const castSlip = (
  { anonymous }: Pick<World, 'anonymous'>,
  { unitId, pollId }: PollPath,
  slip: Slip,
  answer: number,
): Promise<Answer<unknown>> => anonymous.call('polls.cast', { body: { unitId, pollId, ...slip, answer } });
