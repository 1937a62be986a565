import type { Day } from '../calendar/day.ts';
import { isOpen } from './task.ts';
import type { Task, TaskStatus } from './task.ts';

/** What can be done to a task. The first two are the assignee's, the others the secretary's. */
export type TaskAct =
  | { act: 'start' }
  | { act: 'report' }
  | { act: 'accept'; beyond: boolean }
  | { act: 'return'; reason: string }
  | { act: 'mark-not-done'; reason: string }
  | { act: 'carry-over' };

/** The hats of the person acting, for this task. */
export type TaskActor = { isAssignee: boolean; isSecretary: boolean };

export type TaskFault =
  | 'tasks/not-the-assignee'
  | 'tasks/not-the-secretary'
  | 'tasks/already-closed'
  | 'tasks/already-started'
  | 'tasks/already-reported'
  | 'tasks/not-reported'
  | 'tasks/reason-missing';

export type TaskOutcome = { ok: true; task: Task } | { ok: false; fault: TaskFault };

/**
 * A task after an act on a day, or why it cannot be. The assignee starts and reports, and the secretary judges; who has no
 * phone reports by word of mouth, so the secretary may also report and accept without a report.
 * Source: domain of tasks 2.4, "hoàn thành tốt" is quality, effect and time (read).
 */
export function actOnTask(task: Task, act: TaskAct, actor: TaskActor, today: Day): TaskOutcome {
  const fault = taskFault(task, act, actor);
  if (fault) return { ok: false, fault };
  return { ok: true, task: { ...task, ...changeOf(task, act, today) } };
}

/** Why an act is refused; undefined when it is allowed. */
export function taskFault(task: Task, act: TaskAct, actor: TaskActor): TaskFault | undefined {
  if (isAssigneesAct(act)) {
    if (!actor.isAssignee && !actor.isSecretary) return 'tasks/not-the-assignee';
  } else if (!actor.isSecretary) return 'tasks/not-the-secretary';
  if (!isOpen(task)) return 'tasks/already-closed';
  if (act.act === 'start' && task.status === 'doing') return 'tasks/already-started';
  if (isAssigneesAct(act) && task.status === 'waiting-review') return 'tasks/already-reported';
  if (act.act === 'return' && task.status !== 'waiting-review') return 'tasks/not-reported';
  if ('reason' in act && act.reason.trim() === '') return 'tasks/reason-missing';
  return undefined;
}

/** The acts a person may choose from on a task now. */
export function allowedTaskActs(task: Task, actor: TaskActor): TaskAct['act'][] {
  const tries: TaskAct[] = [
    { act: 'start' },
    { act: 'report' },
    { act: 'accept', beyond: false },
    { act: 'return', reason: '-' },
    { act: 'mark-not-done', reason: '-' },
    { act: 'carry-over' },
  ];
  return tries.filter((act) => taskFault(task, act, actor) === undefined).map((act) => act.act);
}

function changeOf(task: Task, act: TaskAct, today: Day): Partial<Task> {
  switch (act.act) {
    case 'start':
      return { status: 'doing' };
    case 'report':
      return { status: 'waiting-review', reportedOn: today };
    case 'accept':
      return { status: 'done', result: resultOf(task, act.beyond, today), closedOn: today };
    case 'return':
      return { status: 'returned', reportedOn: null };
    case 'mark-not-done':
      return { status: 'not-done', closedOn: today };
    case 'carry-over':
      return { status: carriedStatus(task.status), carriedMeetings: task.carriedMeetings + 1 };
  }
}

/** Late beats beyond: what comes after its day is not "đúng thời gian", however good. A task without a due date is in time. */
function resultOf(task: Task, beyond: boolean, today: Day): Task['result'] {
  if (task.dueDate !== null && (task.reportedOn ?? today) > task.dueDate) return 'late';
  return beyond ? 'beyond' : 'on-time';
}

/** A report that waits for review keeps waiting in the next meeting; everything else stands there as carried over. */
function carriedStatus(status: TaskStatus): TaskStatus {
  return status === 'waiting-review' ? status : 'carried-over';
}

function isAssigneesAct(act: TaskAct): boolean {
  return act.act === 'start' || act.act === 'report';
}
