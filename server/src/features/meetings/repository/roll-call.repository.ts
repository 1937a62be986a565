import { type Insertable, type Selectable, type Updateable, sql } from 'kysely';
import type { Context } from '../../../platform/context.ts';
import type { MeetingSteps, RollCallEntries } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Mark, Meeting, RollEntry } from '../meetings.types.ts';

/** The table's checks guarantee standing and presence. */
const toEntry = (row: Selectable<RollCallEntries>): RollEntry => ({
  ...row,
  status: row.status as RollEntry['status'],
  presence: row.presence as RollEntry['presence'],
});

const of = (tx: Tx, meeting: Meeting) =>
  tx
    .selectFrom('rollCallEntries')
    .selectAll()
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id);

/** The roll of the meeting, by given name. */
export const rollOf = async (tx: Tx, meeting: Meeting): Promise<RollEntry[]> =>
  (await of(tx, meeting).orderBy('sortKey').orderBy('memberId').execute()).map(toEntry);

/** One member of the roll. */
export const entryOf = async (tx: Tx, meeting: Meeting, memberId: string): Promise<RollEntry | undefined> => {
  const row = await of(tx, meeting).where('memberId', '=', memberId).executeTakeFirst();
  return row && toEntry(row);
};

export const insertRoll = async (tx: Tx, entries: Insertable<RollCallEntries>[]): Promise<void> => {
  if (entries.length > 0) await tx.insertInto('rollCallEntries').values(entries).execute();
};

/** Records the same presence and reason for several people of the roll. Who is there came when it was first written. */
export const savePresence = async (
  { tx, now }: Pick<Context, 'tx' | 'now'>,
  meeting: Meeting,
  memberIds: readonly string[],
  { presence, reason }: Pick<RollEntry, 'presence' | 'reason'>,
): Promise<void> => {
  const isThere = presence === 'present';
  await tx
    .updateTable('rollCallEntries')
    .set({ presence, reason, recordedBy: presence === null ? null : 'secretary' })
    .set(isThere ? { arrivedAt: sql`coalesce(arrived_at, ${now})` } : { arrivedAt: null, leftAt: null })
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .where('memberId', 'in', memberIds)
    .execute();
};

export const changeEntry = async (
  tx: Tx,
  entry: Pick<RollEntry, 'unitId' | 'meetingId' | 'memberId'>,
  patch: Updateable<RollCallEntries>,
): Promise<void> => {
  await tx
    .updateTable('rollCallEntries')
    .set(patch)
    .where('unitId', '=', entry.unitId)
    .where('meetingId', '=', entry.meetingId)
    .where('memberId', '=', entry.memberId)
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
