import type { InputOf } from '@sotay/core/kernel/contract.ts';
import type { notificationsContract } from '@sotay/core/notifications/notifications.contract.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findMember, setGetsPaper } from '../../members/index.ts';

/** Notes whether a member gets on paper what others get on the telephone. */
export const setPaper = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<(typeof notificationsContract)['setPaper']>,
): Promise<{ done: true }> => {
  const { unitId, memberId } = params;
  const { unitLft } = demand(context, await findMember(context.tx, unitId, memberId));
  if (!(await setGetsPaper(context.tx, { unitId, memberId }, body.getsPaper))) return { done: true };
  const act = { action: 'notifications.set-paper', objectKind: 'member', objectId: memberId };
  await audit(context, { unitId, unitLft, ...act, after: { getsPaper: body.getsPaper } });
  await platform.hub.tell(context.tx, { topic: 'notifications', unitLft, id: memberId, memberId });
  return { done: true };
};
