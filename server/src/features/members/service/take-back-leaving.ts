import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { InputOf } from '@sotay/core/kernel/contract.ts';
import { mayTakeBackLeaving } from '@sotay/core/members/leaving.ts';
import type { membersContract } from '@sotay/core/members/members.contract.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { closeAccount } from '../../auth/index.ts';
import { changeMember, findMember } from '../members.repository.ts';
import { followNumbers } from './numbers.ts';

/**
 * Takes back a leaving that was a mistake. What closed with it stays closed: posts are given anew, and the account, which is closed
 * here for good in case that was still under way, waits for a new code.
 */
export const takeBackLeaving = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<(typeof membersContract)['takeBackLeaving']>,
): Promise<{ done: true }> => {
  const { tx, now } = context;
  const member = demand(context, await findMember(tx, params.unitId, params.memberId));
  const { id, unitId, unitLft, leftOn } = member;
  if (leftOn === null) throw new Refusal('members/not-left');
  if (member.mergedInto !== null) throw new Refusal('members/merged');
  if (!mayTakeBackLeaving(leftOn, dayOfInstant(now.toISOString()))) throw new Refusal('members/too-late');
  await closeAccount(platform, id);
  const isFree = { leftOn: null, leftReason: null, activatedAt: null };
  if (!(await changeMember(tx, { id, unitId, version: body.version }, isFree)))
    throw new Refusal('members/changed-meanwhile');
  await followNumbers(context, platform, member);
  const act = { action: 'members.take-back-leaving', objectKind: 'member', objectId: id };
  await audit(context, { unitId, unitLft, ...act, before: { leftOn }, after: { leftOn: null } });
  for (const topic of ['access', 'members'])
    await platform.hub.tell(tx, { topic, unitLft, id, memberId: id });
  return { done: true };
};
