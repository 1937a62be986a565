import type { Insertable } from 'kysely';
import type { MeetingSteps, RollCallEntries } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Mark, Meeting, RollEntry } from '../meetings.types.ts';

/** The roll of the meeting, by given name. */
export const rollOf = async (tx: Tx, meeting: Meeting): Promise<RollEntry[]> => {
  const rows = await tx
    .selectFrom('rollCallEntries')
    .selectAll()
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .orderBy('sortKey')
    .orderBy('memberId')
    .execute();
  return rows.map((row) => ({
    ...row,
    status: row.status as RollEntry['status'],
    presence: row.presence as RollEntry['presence'],
  }));
};

export const insertRoll = async (tx: Tx, entries: Insertable<RollCallEntries>[]): Promise<void> => {
  if (entries.length > 0) await tx.insertInto('rollCallEntries').values(entries).execute();
};

/** Records the same presence and reason for several people of the roll. */
export const savePresence = async (
  tx: Tx,
  meeting: Meeting,
  memberIds: readonly string[],
  { presence, reason }: Pick<RollEntry, 'presence' | 'reason'>,
): Promise<void> => {
  await tx
    .updateTable('rollCallEntries')
    .set({ presence, reason })
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .where('memberId', 'in', memberIds)
    .execute();
};

export const marksOf = async (tx: Tx, meeting: Meeting): Promise<Mark[]> => {
  const rows = await tx
    .selectFrom('meetingSteps')
    .selectAll()
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .execute();
  return rows.map((row) => ({ ...row, outcome: row.outcome as Mark['outcome'] }));
};

export const insertMark = async (tx: Tx, mark: Insertable<MeetingSteps>): Promise<void> => {
  await tx.insertInto('meetingSteps').values(mark).execute();
};
