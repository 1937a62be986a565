import type { InputOf } from '@sotay/core/kernel/contract.ts';
import type { tasksContract } from '@sotay/core/tasks/tasks.contract.ts';
import { isOpen } from '@sotay/core/tasks/task.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { type TaskRecord, ruleTask } from '../task-record.ts';
import { answerOf, keepChange, refuseStale, takeTask } from './change-task.ts';
import { demandReceivers, refuseEarly } from './give-tasks.ts';

type Input = InputOf<(typeof tasksContract)['edit']>;

/** Changes the words, receiver or due date of a task that is still open. */
export const editTask = async (context: Context, { params, body }: Input): Promise<TaskRecord> => {
  const task = await takeTask(context, params.unitId, params.taskId);
  refuseStale(task, body.version);
  if (!isOpen(ruleTask(task))) throw new Refusal('tasks/already-closed', { closedOn: task.closedOn ?? '' });
  const { content, basis, memberId, dueDate } = body;
  refuseEarly(dueDate, task.assignedOn);
  if (memberId !== task.memberId)
    await demandReceivers(context, task.unitId, memberId === null ? [] : [memberId]);
  const memberUnitId =
    memberId === task.memberId ? task.memberUnitId : memberId === null ? null : task.unitId;
  const saved = await keepChange(
    context,
    task,
    { content, basis, memberId, memberUnitId, dueDate },
    'tasks.edit',
  );
  return answerOf(context, saved);
};
