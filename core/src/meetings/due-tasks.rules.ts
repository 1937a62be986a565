import type { Day } from '../calendar/day.ts';
import type { Task } from '../tasks/task.ts';

/**
 * How much of the last resolution was carried out: of the tasks that are closed or were due by the day of this meeting, those that
 * are done. A task that is not due yet says nothing; one reported and not judged is waiting and counts for neither (ours; the
 * form counts "chỉ tiêu", second-hand).
 */
export function dueTasks(
  tasks: readonly Pick<Task, 'status' | 'dueDate'>[],
  meetingDay: Day,
): { done: number; due: number; waiting: number } {
  const waiting = tasks.filter(({ status }) => status === 'waiting-review').length;
  const done = tasks.filter(({ status }) => status === 'done').length;
  const missed = tasks.filter(
    ({ status, dueDate }) =>
      status === 'not-done' || (isBeingDone(status) && dueDate !== null && dueDate <= meetingDay),
  ).length;
  return { done, due: done + missed, waiting };
}

function isBeingDone(status: Task['status']): boolean {
  return status !== 'done' && status !== 'not-done' && status !== 'waiting-review';
}
