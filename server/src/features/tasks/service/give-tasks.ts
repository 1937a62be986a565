import { randomUUIDv7 } from 'node:crypto';
import { type Day, dayOfInstant } from '@sotay/core/calendar/day.ts';
import { audit } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { tellThrough } from '../../../platform/realtime/hub.ts';
import { findReceivers, insertTask } from '../tasks.repository.ts';

/** A task to be given in a unit; `memberId` null gives it to the whole cell. */
export type GivenTask = {
  unitId: string;
  unitLft: number;
  memberId: string | null;
  content: string;
  basis: string;
  dueOn: Day | null;
  /** The meeting that gives it, if one does. */
  meetingId: string | null;
  /** The id that the device gave it, if it did. */
  id?: string | undefined;
};

export const today = (context: Context): Day => dayOfInstant(context.now.toISOString());

export const refuseEarly = (dueOn: Day | null, earliest: Day): void => {
  if (dueOn !== null && dueOn < earliest) throw new Refusal('tasks/due-too-early', { earliest });
};

/** A task goes to who belongs to the unit, nobody else. */
export const demandReceivers = async (
  context: Context,
  unitId: string,
  memberIds: readonly string[],
): Promise<void> => {
  const known = await findReceivers(context.tx, unitId, memberIds);
  if (memberIds.some((id) => !known.has(id))) throw new Refusal('tasks/receiver-unknown');
};

const give = async (context: Context, given: GivenTask): Promise<string> => {
  const { dueOn, id = randomUUIDv7(), ...task } = given;
  await insertTask(context.tx, {
    ...task,
    id,
    memberUnitId: given.memberId === null ? null : given.unitId,
    status: 'not-started',
    assignedBy: context.actor.memberId,
    assignedOn: today(context),
    dueDate: dueOn,
    firstDueDate: dueOn,
    createdAt: context.now,
  });
  const { unitId, unitLft, memberId, meetingId } = given;
  await audit(context, {
    unitId,
    unitLft,
    action: 'tasks.create',
    objectKind: 'task',
    objectId: id,
    after: { memberId, meetingId, dueDate: dueOn },
  });
  await tellThrough(context.tx, { topic: 'tasks', unitLft, id, ...(memberId && { memberId }) });
  return id;
};

/** Gives one task. The caller has made sure that the person may give tasks in this unit. */
export const createTask = async (context: Context, given: GivenTask): Promise<string> => {
  refuseEarly(given.dueOn, today(context));
  await demandReceivers(context, given.unitId, given.memberId === null ? [] : [given.memberId]);
  return give(context, given);
};

/** Gives the same task to each of the receivers, or once to the whole cell when there are none. */
export const createTasks = async (
  context: Context,
  given: Omit<GivenTask, 'memberId'>,
  memberIds: readonly string[],
): Promise<string[]> => {
  const receivers = [...new Set(memberIds)];
  refuseEarly(given.dueOn, today(context));
  await demandReceivers(context, given.unitId, receivers);
  const ids: string[] = [];
  for (const memberId of receivers.length > 0 ? receivers : [null]) {
    ids.push(await give(context, { ...given, memberId }));
  }
  return ids;
};
