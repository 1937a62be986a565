import type { Insertable, Updateable } from 'kysely';
import type { Opinions } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Meeting, Opinion } from '../meetings.types.ts';

/** Opinions in the order in which they were given. */
export const opinionsOf = (tx: Tx, meeting: Meeting): Promise<Opinion[]> =>
  tx
    .selectFrom('opinions')
    .selectAll()
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .orderBy('id')
    .execute();

export const findOpinion = (tx: Tx, meeting: Meeting, id: string): Promise<Opinion | undefined> =>
  tx
    .selectFrom('opinions')
    .selectAll()
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .where('id', '=', id)
    .executeTakeFirst();

export const insertOpinion = async (tx: Tx, opinion: Insertable<Opinions>): Promise<void> => {
  await tx.insertInto('opinions').values(opinion).execute();
};

export const changeOpinion = async (
  tx: Tx,
  opinion: Opinion,
  patch: Updateable<Opinions>,
): Promise<number> => {
  const version = opinion.version + 1;
  await tx
    .updateTable('opinions')
    .set({ ...patch, version })
    .where('unitId', '=', opinion.unitId)
    .where('id', '=', opinion.id)
    .execute();
  return version;
};

export const deleteOpinion = async (tx: Tx, opinion: Opinion): Promise<void> => {
  await tx.deleteFrom('opinions').where('unitId', '=', opinion.unitId).where('id', '=', opinion.id).execute();
};
