import type { Insertable, Selectable } from 'kysely';
import type { MinutesEdits } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Meeting } from '../meetings.types.ts';

export type MinutesEdit = Selectable<MinutesEdits>;

/** Changes to the texts of the minutes, the oldest of each place first. */
export const editsOf = (tx: Tx, meeting: Meeting): Promise<MinutesEdit[]> =>
  tx
    .selectFrom('minutesEdits')
    .selectAll()
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .orderBy('place')
    .orderBy('version')
    .execute();

export const insertEdit = async (tx: Tx, edit: Insertable<MinutesEdits>): Promise<void> => {
  await tx.insertInto('minutesEdits').values(edit).execute();
};
