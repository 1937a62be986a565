import type { Insertable } from 'kysely';
import type { ReservedOpinions } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Meeting, ReservedOpinion, Vote } from '../meetings.types.ts';

/** What members keep as their own view at the votes of a meeting, in the order of the votes. */
export const reservedOf = (tx: Tx, meeting: Pick<Meeting, 'unitId' | 'id'>): Promise<ReservedOpinion[]> =>
  tx
    .selectFrom('reservedOpinions')
    .selectAll()
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .orderBy('voteId')
    .orderBy('at')
    .execute();

export const saveReserved = async (tx: Tx, opinion: Insertable<ReservedOpinions>): Promise<void> => {
  const { body, at } = opinion;
  await tx
    .insertInto('reservedOpinions')
    .values(opinion)
    .onConflict((conflict) => conflict.columns(['unitId', 'voteId', 'memberId']).doUpdateSet({ body, at }))
    .execute();
};

export const removeReserved = async (tx: Tx, vote: Vote, memberId: string): Promise<void> => {
  await tx
    .deleteFrom('reservedOpinions')
    .where('unitId', '=', vote.unitId)
    .where('voteId', '=', vote.id)
    .where('memberId', '=', memberId)
    .execute();
};
