import type { NamedHand } from '@sotay/core/meetings/ballot.rules.ts';
import { type Selectable, sql } from 'kysely';
import type { Ballots } from '../../../platform/db/schema.generated.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Ballot, Vote } from '../meetings.types.ts';

const toBallot = (row: Selectable<Ballots>): Ballot => ({
  ...row,
  hand: row.hand as Ballot['hand'],
  choice: row.choice as Ballot['choice'],
});

const of = (tx: Tx, { unitId, id }: Vote) =>
  tx.selectFrom('ballots').selectAll().where('unitId', '=', unitId).where('voteId', '=', id);

/**
 * Those who cast pass this door together, whoever counts, ticks or cancels passes it alone: a hand is in the count, or it is refused.
 * Taken before the vote is read, and held until the transaction ends.
 */
export const passVote = async (tx: Tx, voteId: string, how: 'together' | 'alone'): Promise<void> => {
  const lock = how === 'alone' ? sql`pg_advisory_xact_lock` : sql`pg_advisory_xact_lock_shared`;
  await sql`${prepared}select ${lock}(hashtextextended(${voteId}, 34))`.execute(tx);
};

/** The hands by name that the reader may see: all for those who lead, the own one for a member. */
export const ballotsOf = async (tx: Tx, vote: Vote): Promise<Ballot[]> =>
  (await of(tx, vote).execute()).map(toBallot);

export const findBallot = async (tx: Tx, vote: Vote, memberId: string): Promise<Ballot | undefined> => {
  const row = await of(tx, vote).where('memberId', '=', memberId).executeTakeFirst();
  return row && toBallot(row);
};

/** Where a hand lies. */
type VotePlace = Pick<Vote, 'unitId' | 'unitLft' | 'meetingId'> & { voteId: string };

/** Writes a hand, unless the member has given another one: then nothing is written and the answer is false. */
export const saveHand = async (
  tx: Tx,
  { unitId, unitLft, meetingId, voteId }: VotePlace,
  { memberId, hand, choice }: NamedHand,
  castAt: Date,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('ballots')
    .values({ unitId, unitLft, meetingId, voteId, memberId, hand, choice, castAt })
    .onConflict((conflict) =>
      conflict
        .columns(['unitId', 'voteId', 'memberId'])
        .doUpdateSet({ choice, castAt })
        .where('ballots.hand', '=', hand),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
};

export const takeCardBack = async (tx: Tx, vote: Vote, memberId: string): Promise<void> => {
  await tx
    .deleteFrom('ballots')
    .where('unitId', '=', vote.unitId)
    .where('voteId', '=', vote.id)
    .where('memberId', '=', memberId)
    .where('hand', '=', 'card')
    .execute();
};
