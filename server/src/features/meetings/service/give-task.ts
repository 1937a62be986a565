import type { Context } from '../../../platform/context.ts';
import { createTask } from '../../tasks/index.ts';
import type { Input, Output } from '../meetings.types.ts';
import { demandFree } from '../offline/demand-free.ts';
import { meetingToLead, tellOwnPart, trace } from './act.ts';

/** Screen 3.4: a task with its basis in this meeting; without another basis the meeting itself is it. */
export const giveTask = async (
  context: Context,
  { params, body }: Input<'addTask'>,
): Promise<Output<'addTask'>> => {
  const meeting = await meetingToLead(context, params, 'assign-task');
  const { unitId, unitLft, id: meetingId, title } = meeting;
  const basis = body.basis.trim() || title;
  await demandFree(context, meeting, 'tasks', body.id);
  const id = await createTask(context, { ...body, basis, unitId, unitLft, meetingId });
  await trace(context, meeting, { action: 'add-task', object: { kind: 'task', id } });
  await tellOwnPart(context, meeting, body.memberId === null ? null : [body.memberId]);
  return { id };
};
