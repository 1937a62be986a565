import type { Day } from '../calendar/day.ts';

/** Where a task stands. `carried-over` means taken along into the next meeting by decision. */
export type TaskStatus =
  'not-started' | 'doing' | 'waiting-review' | 'returned' | 'done' | 'not-done' | 'carried-over';

/** How a task was done: in time, late, or in time and beyond what was asked (vượt mức). */
export type TaskResult = 'on-time' | 'late' | 'beyond';

/** A task as its rules see it; who, basis and proof are not their matter. */
export type Task = {
  id: string;
  content: string;
  status: TaskStatus;
  /** Set when, and only when, the status is `done`. */
  result: TaskResult | null;
  assignedOn: Day;
  dueDate: Day | null;
  /** The day the assignee last reported it finished; lateness is measured here, not at the review. */
  reportedOn: Day | null;
  /** The day it was judged done or not done. */
  closedOn: Day | null;
  /** How many meetings it has been carried into since it was given. */
  carriedMeetings: number;
};

/** Whether a task still waits for someone to do or judge something. */
export function isOpen(task: { status: TaskStatus }): boolean {
  return task.status !== 'done' && task.status !== 'not-done';
}
