import type { Day } from '@sotay/core/calendar/day.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { type TaskRecord, taskRecord } from './task-record.ts';
import { tasksWithNames } from './tasks.read-model.ts';

const MOST = 500;

/** The tasks that a meeting gave, in the order they were given. */
export const tasksOfMeeting = async (tx: Tx, unitId: string, meetingId: string): Promise<TaskRecord[]> => {
  const rows = await tasksWithNames(tx)
    .where('t.unitId', '=', unitId)
    .where('t.meetingId', '=', meetingId)
    .orderBy('t.id')
    .limit(MOST)
    .execute();
  return rows.map(taskRecord);
};

/** The tasks of a unit given before a day that are still open: they come back in the meeting of that day. */
export const openTasksBefore = async (tx: Tx, unitId: string, day: Day): Promise<TaskRecord[]> => {
  const rows = await tasksWithNames(tx)
    .where('t.unitId', '=', unitId)
    .where('t.assignedOn', '<', day)
    .where('t.closedOn', 'is', null)
    .orderBy('t.assignedOn')
    .orderBy('t.id')
    .limit(MOST)
    .execute();
  return rows.map(taskRecord);
};

/**
 * Those, and what was closed after the previous meeting: everything that section I.3 of the resolution speaks of.
 * Without a previous meeting all that was given before the day. `taskTable` of core makes the table.
 */
export const tasksBetween = async (
  tx: Tx,
  unitId: string,
  previousMeetingDay: Day | null,
  day: Day,
): Promise<TaskRecord[]> => {
  const rows = await tasksWithNames(tx)
    .where('t.unitId', '=', unitId)
    .where('t.assignedOn', '<', day)
    .$if(previousMeetingDay !== null, (query) =>
      query.where((e) => e.or([e('t.closedOn', 'is', null), e('t.closedOn', '>', previousMeetingDay)])),
    )
    .orderBy('t.assignedOn')
    .orderBy('t.id')
    .limit(MOST)
    .execute();
  return rows.map(taskRecord);
};
