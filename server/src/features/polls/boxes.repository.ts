import type { VoteTx } from '../../platform/db/transaction.ts';
import type { PollKey } from './polls.types.ts';

export type Box = { unitLft: number; closedCircle: boolean; answers: number; shut: boolean; sealed: Buffer };

const one = (tx: VoteTx, { unitId, id }: PollKey) =>
  tx
    .selectFrom('ballotBoxes')
    .select(['unitLft', 'closedCircle', 'answers', 'shut', 'sealed'])
    .where('unitId', '=', unitId)
    .where('pollId', '=', id);

export const findBox = (tx: VoteTx, poll: PollKey): Promise<Box | undefined> =>
  one(tx, poll).executeTakeFirst();

/** The polls that are open: an ended one has no box. */
export const pollsWithBox = async (tx: VoteTx): Promise<string[]> =>
  (await tx.selectFrom('ballotBoxes').select('pollId').execute()).map(({ pollId }) => pollId);

/** The box, held until the end of the transaction: slips fall in one after the other. */
export const lockBox = (tx: VoteTx, poll: PollKey): Promise<Box | undefined> =>
  one(tx, poll).forUpdate().executeTakeFirst();

export const saveBox = async (
  tx: VoteTx,
  { unitId, id }: PollKey,
  patch: { sealed: Buffer } | { shut: true },
): Promise<void> => {
  await tx
    .updateTable('ballotBoxes')
    .set(patch)
    .where('unitId', '=', unitId)
    .where('pollId', '=', id)
    .execute();
};
