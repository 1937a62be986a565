import type { CalendarTask } from '@sotay/core/calendar/own-events.rules.ts';
import type { Tx } from '../../platform/db/transaction.ts';

/** So many due dates a calendar takes. */
const TAKEN = 200;

/** Open tasks of the member that have a day, the nearest first. */
export const ownDueTasks = async (tx: Tx, memberId: string): Promise<CalendarTask[]> => {
  const rows = await tx
    .selectFrom('tasks')
    .select(['unitId', 'id', 'version', 'dueDate'])
    .where('memberId', '=', memberId)
    .where('closedOn', 'is', null)
    .where('dueDate', 'is not', null)
    .orderBy('dueDate')
    .limit(TAKEN)
    .execute();
  return rows.flatMap(({ dueDate, ...row }) => (dueDate === null ? [] : [{ ...row, dueDate }]));
};
