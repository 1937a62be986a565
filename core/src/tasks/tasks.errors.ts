import type { TaskFault } from './task.rules.ts';

/** Why an act on a task is refused. Those that the rules of tasks find are all here: the compiler sees to it. */
export const tasksErrors = {
  'tasks/not-the-assignee': 403,
  'tasks/not-the-secretary': 403,
  /** Judged already; facts: the day it was closed. A report from the outbox may meet this. */
  'tasks/already-closed': 409,
  'tasks/already-started': 409,
  /** Reported as finished and waiting for the secretary. */
  'tasks/already-reported': 409,
  /** Only a task reported as finished can be returned. */
  'tasks/not-reported': 409,
  /** Returning and "not done" need a reason in words. */
  'tasks/reason-missing': 422,
  /** Somebody changed it since it was read; facts: the present version. */
  'tasks/stale': 409,
  /** A receiver is not a member of this unit. */
  'tasks/receiver-unknown': 422,
  /** The due date lies before the day the task is given. */
  'tasks/due-too-early': 422,
  /** An attached file is not there, or is not the reporting person's. */
  'tasks/file-unknown': 422,
} as const satisfies Record<TaskFault, number> & Record<`tasks/${string}`, number>;
