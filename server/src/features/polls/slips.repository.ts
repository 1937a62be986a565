import type { Hand } from '@sotay/core/polls/polls.rules.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Poll, PollKey } from './polls.types.ts';

/** The one slip that a member has received. */
export type Slip = { memberId: string; hand: Hand; blinded: Buffer | null };

const toSlip = (row: Omit<Slip, 'hand'> & { hand: string }): Slip => ({ ...row, hand: row.hand as Hand });

const ofPoll = (tx: Tx, { unitId, id }: PollKey) =>
  tx
    .selectFrom('pollSlips')
    .select(['memberId', 'hand', 'blinded'])
    .where('unitId', '=', unitId)
    .where('pollId', '=', id);

/** All slips received, as far as the asker may see them: the leader all, a member the own. */
export const slipsOf = async (tx: Tx, poll: PollKey): Promise<Slip[]> =>
  (await ofPoll(tx, poll).execute()).map(toSlip);

export const slipOf = async (tx: Tx, poll: PollKey, memberId: string): Promise<Slip | undefined> => {
  const row = await ofPoll(tx, poll).where('memberId', '=', memberId).executeTakeFirst();
  return row && toSlip(row);
};

/** Gives the slip, unless the member has one or the poll is over by now: then nothing is written and the answer is false. */
export const insertSlip = async (
  tx: Tx,
  { unitId, id, unitLft }: Pick<Poll, 'unitId' | 'id' | 'unitLft'>,
  slip: Slip,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('pollSlips')
    .values({ ...slip, unitId, unitLft, pollId: id })
    .onConflict((conflict) => conflict.columns(['unitId', 'pollId', 'memberId']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

/** How many slips were given to others than these; a number that also those may know who see no slip but their own. */
export const slipsBesides = async (
  tx: Tx,
  { unitId, id }: PollKey,
  memberIds: readonly string[],
): Promise<number> => {
  const { rows } = await sql<{
    count: number;
  }>`select poll_slips_besides(${unitId}, ${id}, ${memberIds}) as count`.execute(tx);
  return rows[0]?.count ?? 0;
};

/** Who received a slip is nobody's business once the poll is over. */
export const forgetSlips = async (tx: Tx, { unitId, id }: PollKey): Promise<void> => {
  await tx.deleteFrom('pollSlips').where('unitId', '=', unitId).where('pollId', '=', id).execute();
};
