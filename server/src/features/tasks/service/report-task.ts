import { randomUUIDv7 } from 'node:crypto';
import type { InputOf } from '@sotay/core/kernel/contract.ts';
import { covers } from '@sotay/core/kernel/scope.ts';
import { reportDay } from '@sotay/core/tasks/report-day.rules.ts';
import type { TaskAct, TaskActor } from '@sotay/core/tasks/task.rules.ts';
import type { tasksContract } from '@sotay/core/tasks/tasks.contract.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, notFound } from '../../../platform/errors.ts';
import { ownFiles } from '../../files/index.ts';
import type { StoredTask } from '../task-record.ts';
import { insertEntry } from '../tasks.repository.ts';
import { actBy, keepChange, takeTask } from './change-task.ts';

type Input = InputOf<(typeof tasksContract)['report']>;

/** Who reports; a member who has moved to another cell has no say in the old one any more. */
const reporter = (context: Context, task: StoredTask): TaskActor => {
  const { administered } = context.scope;
  const isSecretary = covers(administered ? { administered } : {}, task);
  const isAssignee =
    task.memberId === context.actor.memberId && context.actor.unitLfts.includes(task.unitLft);
  if (!isSecretary && !isAssignee) throw notFound();
  return { isAssignee, isSecretary };
};

const demandFiles = async (context: Context, unitId: string, fileIds: readonly string[]): Promise<void> => {
  const files = await ownFiles(context.tx, unitId, fileIds, context.actor.memberId);
  if (files.length !== fileIds.length) throw new Refusal('tasks/file-unknown');
};

/** Reports progress, or that it is finished. A report that waited without network counts for the day it was written. */
export const reportTask = async (context: Context, { params, body }: Input): Promise<{ id: string }> => {
  const task = await takeTask(context, params.unitId, params.taskId);
  const actor = reporter(context, task);
  const fileIds = [...new Set(body.fileIds)];
  await demandFiles(context, task.unitId, fileIds);
  const act: TaskAct['act'] = body.done ? 'report' : 'start';
  const day = reportDay(context.now.toISOString(), body.deviceAt, task.assignedOn);
  // Progress on a task under way changes its figure alone.
  const state = act === 'start' && task.status === 'doing' ? {} : actBy(task, { act }, actor, day);
  const progress = body.done ? 100 : body.progress;
  const saved = await keepChange(context, task, { ...state, progress }, 'tasks.report');
  const entry = {
    unitId: task.unitId,
    id: randomUUIDv7(),
    unitLft: task.unitLft,
    taskId: task.id,
    memberId: task.memberId,
    authorUnitId: context.actor.unitId,
    authorId: context.actor.memberId,
    helperName: context.actor.helper?.name ?? null,
    act,
    body: body.body,
    progress,
    statusAfter: saved.status,
    at: context.now,
    deviceAt: body.deviceAt,
  };
  await insertEntry(context.tx, entry, fileIds);
  return { id: entry.id };
};
