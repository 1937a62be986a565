import type { Task } from '@sotay/core/tasks/task.ts';
import type { TaskAct, TaskActor } from '@sotay/core/tasks/task.rules.ts';
import { actOnTask } from '@sotay/core/tasks/task.rules.ts';
import type { Updateable } from 'kysely';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import type { Tasks } from '../../../platform/db/schema.generated.ts';
import { Refusal } from '../../../platform/errors.ts';
import { tellThrough } from '../../../platform/realtime/hub.ts';
import { type StoredTask, type TaskRecord, ruleTask, taskRecord } from '../task-record.ts';
import { lockTask, receiverName, saveTask } from '../tasks.repository.ts';

/** The task within the person's reach, held for this transaction. */
export const takeTask = async (context: Context, unitId: string, taskId: string): Promise<StoredTask> =>
  demand(context, await lockTask(context.tx, unitId, taskId));

export const refuseStale = (task: StoredTask, version: number): void => {
  if (task.version !== version) throw new Refusal('tasks/stale', { version: task.version });
};

/** The columns after an act by the rules; refuses what the rules refuse. */
export const actBy = (task: StoredTask, act: TaskAct, actor: TaskActor, day: string): Updateable<Tasks> => {
  const outcome = actOnTask(ruleTask(task), act, actor, day);
  if (!outcome.ok) throw new Refusal(outcome.fault, task.closedOn ? { closedOn: task.closedOn } : {});
  const { status, result, reportedOn, closedOn, carriedMeetings }: Task = outcome.task;
  return { status, result, reportedOn, closedOn, carriedMeetings };
};

const changed = (before: StoredTask, changes: Updateable<Tasks>, names: readonly (keyof Tasks)[]): object =>
  Object.fromEntries(
    names
      .filter((name) => name in changes && changes[name] !== before[name])
      .map((name) => [name, before[name]]),
  );

/** What the audit keeps of a change: places and states, never the words of a task. */
const audited = ['memberId', 'dueDate', 'status', 'result', 'progress', 'carriedMeetings'] as const;

/** Saves a change with its audit entry and its news. */
export const keepChange = async (
  context: Context,
  task: StoredTask,
  changes: Updateable<Tasks>,
  action: string,
): Promise<StoredTask> => {
  const saved = await saveTask(context.tx, task, changes);
  const { unitId, unitLft, id } = task;
  await audit(context, {
    unitId,
    unitLft,
    action,
    objectKind: 'task',
    objectId: id,
    before: changed(task, changes, audited),
    after: changed(saved, Object.fromEntries(audited.map((name) => [name, task[name]])), audited),
  });
  const memberId = saved.memberId;
  await tellThrough(context.tx, { topic: 'tasks', unitLft, id, ...(memberId && { memberId }) });
  return saved;
};

export const answerOf = async (context: Context, task: StoredTask): Promise<TaskRecord> =>
  taskRecord({ ...task, memberName: await receiverName(context.tx, task) });
