import type { ClockFault } from '@sotay/core/kernel/device-time.rules.ts';
import { type Insertable, sql } from 'kysely';
import type { OfflineActs } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { MeetingKey } from '../meetings.types.ts';

/** More than one meeting ever sees; the newest are told. */
const TOLD_AT_MOST = 1_000;

const of = (tx: Tx, { unitId, meetingId }: MeetingKey) =>
  tx.selectFrom('offlineActs').where('unitId', '=', unitId).where('meetingId', '=', meetingId);

/** When the act of this device before the one of this turn happened in the meeting. */
export const lastHappened = async (
  tx: Tx,
  key: MeetingKey,
  { deviceId, turn }: { deviceId: string; turn: number },
): Promise<Date | null> => {
  const row = await of(tx, key)
    .where('deviceId', '=', deviceId)
    .where('turn', '<', turn)
    .select((act) => act.fn.max('happenedAt').as('at'))
    .executeTakeFirst();
  return row?.at ?? null;
};

/** What devices may give an id to. */
export type MadeThere = 'opinions' | 'tasks' | 'votes';

/** Whether something of the unit has this id already. */
export const isTaken = async (tx: Tx, unitId: string, table: MadeThere, id: string): Promise<boolean> => {
  const { rows } =
    await sql`select 1 from ${sql.table(table)} where unit_id = ${unitId} and id = ${id}`.execute(tx);
  return rows.length > 0;
};

export const insertOfflineAct = async (tx: Tx, act: Insertable<OfflineActs>): Promise<void> => {
  await tx.insertInto('offlineActs').values(act).execute();
};

/** The acts of a meeting that waited, in the order in which they came, with the names of those who did them. */
export const offlineActsOf = async (tx: Tx, { unitId, meetingId }: MeetingKey) => {
  const rows = await tx
    .selectFrom('offlineActs')
    .leftJoin('members', 'members.id', 'offlineActs.memberId')
    .where('offlineActs.unitId', '=', unitId)
    .where('meetingId', '=', meetingId)
    .selectAll('offlineActs')
    .select('members.fullName as by')
    .orderBy('offlineActs.id', 'desc')
    .limit(TOLD_AT_MOST)
    .execute();
  return rows.toReversed().map((row) => ({ ...row, clockFault: row.clockFault as ClockFault | null }));
};
