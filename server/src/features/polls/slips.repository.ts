import type { Hand } from '@sotay/core/polls/polls.rules.ts';
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

export const insertSlip = async (
  tx: Tx,
  { unitId, id, unitLft }: Pick<Poll, 'unitId' | 'id' | 'unitLft'>,
  slip: Slip,
): Promise<void> => {
  await tx
    .insertInto('pollSlips')
    .values({ ...slip, unitId, unitLft, pollId: id })
    .execute();
};

/** Who received a slip is nobody's business once the poll is over. */
export const forgetSlips = async (tx: Tx, { unitId, id }: PollKey): Promise<void> => {
  await tx.deleteFrom('pollSlips').where('unitId', '=', unitId).where('pollId', '=', id).execute();
};
