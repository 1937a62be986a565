import { overdueDays } from '@sotay/core/tasks/task-age.rules.ts';
import type { Day } from '@sotay/core/calendar/day.ts';
import type { CallOutput } from '../platform/api.ts';

export type TaskRow = CallOutput<'tasks.mine'>['open'][number];

/** Whether an open task has run past its due date and it is for the receiver to act. */
export const isLate = (task: TaskRow, today: Day): boolean =>
  task.status !== 'waiting-review' && overdueDays(task, today) > 0;

/** Open tasks by what the person has to do about them: late, ahead, or wait for the secretary. Each keeps its order. */
export function groupTasks(
  open: readonly TaskRow[],
  today: Day,
): Record<'late' | 'ahead' | 'waiting', TaskRow[]> {
  const groups: Record<'late' | 'ahead' | 'waiting', TaskRow[]> = { late: [], ahead: [], waiting: [] };
  for (const task of open) {
    if (task.status === 'waiting-review') groups.waiting.push(task);
    else groups[isLate(task, today) ? 'late' : 'ahead'].push(task);
  }
  return groups;
}
