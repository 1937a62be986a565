import { dayOfInstant, monthsBetween } from '@sotay/core/calendar/day.ts';
import { dueTasks } from '@sotay/core/meetings/due-tasks.rules.ts';
import { taskTable } from '@sotay/core/tasks/next-meeting.rules.ts';
import { isOpen } from '@sotay/core/tasks/task.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { tasksBetween, tasksOfMeeting } from '../../tasks/index.ts';
import type { GivenTask, LastTask, Meeting } from '../meetings.types.ts';

/** Tasks given in a meeting, in the order in which they were given. */
export const givenTasks = async (tx: Tx, meeting: Meeting): Promise<GivenTask[]> =>
  (await tasksOfMeeting(tx, meeting.unitId, meeting.id)).map(
    ({ id, memberId, memberName, content, basis, dueDate, status }) => ({
      ...{ id, memberId, content, basis, status },
      receiver: memberName ?? '',
      dueOn: dueDate,
    }),
  );

/** The day of the unit's last meeting in the same circle held before this one; null where none was. */
const previousMeetingDay = async (tx: Tx, meeting: Meeting): Promise<string | null> => {
  const row = await tx
    .selectFrom('meetings')
    .select('openedAt')
    .where('unitId', '=', meeting.unitId)
    .where('id', '<>', meeting.id)
    .where('closedCircle', '=', meeting.closedCircle)
    .where('concludedAt', 'is not', null)
    .where('openedAt', '<', meeting.openedAt ?? meeting.startsAt)
    .orderBy('openedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.openedAt ? dayOfInstant(row.openedAt.toISOString()) : null;
};

/** The tasks that section I.3 may speak of. */
const tasksOfTable = async (tx: Tx, meeting: Meeting) => {
  const day = dayOfInstant((meeting.openedAt ?? meeting.startsAt).toISOString());
  const previous = await previousMeetingDay(tx, meeting);
  return { tasks: await tasksBetween(tx, meeting.unitId, previous, day), previous, day };
};

/** How much of what the last meetings asked for was done: of the tasks in that table those that were due. */
export const lastTaskResults = async (
  tx: Tx,
  meeting: Meeting,
): Promise<{ done: number; due: number; waiting: number }> => {
  const { tasks, previous, day } = await tasksOfTable(tx, meeting);
  const told = new Set(taskTable(tasks, previous, day).map(({ taskId }) => taskId));
  return dueTasks(
    tasks.filter(({ id }) => told.has(id)),
    day,
  );
};

/**
 * The table of section I.3: every task that was open at some time since the meeting before, with how it stood and what became
 * of it. Concluding keeps the table as it stands then.
 */
export const lastTasksOf = async (tx: Tx, meeting: Meeting): Promise<LastTask[]> => {
  if (meeting.lastTasks !== null) return meeting.lastTasks;
  const { tasks, previous, day } = await tasksOfTable(tx, meeting);
  return taskTable(tasks, previous, day).flatMap(({ taskId, atStart, result }) => {
    const task = tasks.find((entry) => entry.id === taskId);
    if (!task) return [];
    return {
      id: task.id,
      memberId: task.memberId,
      receiver: task.memberName ?? '',
      content: task.content,
      ...{ atStart, result },
      ageMonths: monthsBetween(task.assignedOn, day),
      open: isOpen(task),
    };
  });
};
