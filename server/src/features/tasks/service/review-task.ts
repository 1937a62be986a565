import { randomUUIDv7 } from 'node:crypto';
import type { InputOf } from '@sotay/core/kernel/contract.ts';
import type { TaskAct } from '@sotay/core/tasks/task.rules.ts';
import type { tasksContract } from '@sotay/core/tasks/tasks.contract.ts';
import type { Updateable } from 'kysely';
import type { Context } from '../../../platform/context.ts';
import type { Tasks } from '../../../platform/db/schema.generated.ts';
import type { StoredTask, TaskRecord } from '../task-record.ts';
import { insertEntry } from '../tasks.repository.ts';
import { actBy, answerOf, keepChange, refuseStale, takeTask } from './change-task.ts';
import { refuseEarly, today } from './give-tasks.ts';

type Input = InputOf<(typeof tasksContract)['review']>;

const actOf = ({ act, beyond, reason }: Input['body']): TaskAct => {
  if (act === 'accept') return { act, beyond };
  if (act === 'carry-over') return { act };
  return { act, reason };
};

/** What an act changes besides the state: a finished task is done whole, one carried over may get another due date. */
const furtherChanges = (body: Input['body']): Updateable<Tasks> => {
  if (body.act === 'accept') return { progress: 100 };
  if (body.act === 'carry-over' && body.dueDate !== null) return { dueDate: body.dueDate };
  return {};
};

const keepEntry = (context: Context, task: StoredTask, body: Input['body']): Promise<void> =>
  insertEntry(
    context.tx,
    {
      unitId: task.unitId,
      id: randomUUIDv7(),
      unitLft: task.unitLft,
      taskId: task.id,
      memberId: task.memberId,
      authorUnitId: context.actor.unitId,
      authorId: context.actor.memberId,
      act: body.act,
      body: body.reason,
      progress: task.progress,
      statusAfter: task.status,
      at: context.now,
    },
    [],
  );

/** The secretary's judgement. */
export const reviewTask = async (context: Context, { params, body }: Input): Promise<TaskRecord> => {
  const task = await takeTask(context, params.unitId, params.taskId);
  refuseStale(task, body.version);
  const day = today(context);
  if (body.act === 'carry-over') refuseEarly(body.dueDate, day);
  const actor = { isAssignee: false, isSecretary: true };
  const changes = { ...actBy(task, actOf(body), actor, day), ...furtherChanges(body) };
  const saved = await keepChange(context, task, changes, `tasks.${body.act}`);
  await keepEntry(context, saved, body);
  return answerOf(context, saved);
};
