import type { Insertable } from 'kysely';
import type { MeetingPapers } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Meeting } from '../meetings.types.ts';

export const insertPaper = async (tx: Tx, paper: Insertable<MeetingPapers>): Promise<void> => {
  await tx.insertInto('meetingPapers').values(paper).execute();
};

/** Takes the paper away; whether there was one. */
export const removePaperOf = async (tx: Tx, meeting: Meeting, id: string): Promise<boolean> => {
  const gone = await tx
    .deleteFrom('meetingPapers')
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return gone.numDeletedRows === 1n;
};
