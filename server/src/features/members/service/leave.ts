import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { InputOf } from '@sotay/core/kernel/contract.ts';
import type { membersContract } from '@sotay/core/members/members.contract.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { changeMember, endPostsOfLeft, findMember } from '../members.repository.ts';

/** Writes down that a member left. From this moment nothing opens for them any more; what they did stays under their name. */
export const leave = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<(typeof membersContract)['leave']>,
): Promise<{ done: true }> => {
  const { tx, actor, now } = context;
  const member = demand(context, await findMember(tx, params.unitId, params.memberId));
  const { leftOn, reason, basis, version } = body;
  if (member.leftOn !== null) throw new Refusal('members/left');
  if (member.id === actor.memberId) throw new Refusal('members/not-oneself');
  if (leftOn > dayOfInstant(now.toISOString()) || leftOn < member.birthDate)
    throw new Refusal('members/day-wrong', { field: 'leftOn' });
  const { id, unitId, unitLft } = member;
  if (!(await changeMember(tx, { id, unitId, version }, { leftOn, leftReason: reason })))
    throw new Refusal('members/changed-meanwhile');
  await endPostsOfLeft(tx, id);
  const act = { action: 'members.leave', objectKind: 'member', objectId: id };
  await audit(context, { unitId, unitLft, ...act, after: { leftOn, reason, basis } });
  const job = { unitId, memberId: id };
  await platform.jobs.enqueue(tx, 'members.close-account', job);
  await platform.jobs.enqueue(tx, 'tasks.member-gone', job);
  await platform.jobs.enqueue(tx, 'helpers.member-gone', job);
  for (const topic of ['access', 'members'])
    await platform.hub.tell(tx, { topic, unitLft, id, memberId: id });
  return { done: true };
};
