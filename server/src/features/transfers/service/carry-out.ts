import { addDays, dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { Context } from '../../../platform/context.ts';
import { secondsUntil } from '../../../platform/jobs/seconds-until.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type TransferRow, carryOut } from '../transfers.repository.ts';

type Act = Pick<Context, 'tx' | 'now' | 'requestId'> & { readonly actor: { readonly memberId: string } };
type Agreed = Pick<
  TransferRow,
  'id' | 'unitId' | 'unitLft' | 'toUnitId' | 'toUnitLft' | 'memberId' | 'kind' | 'untilOn'
>;

/** Sessions and open streams are looked up again everywhere, and both cells' screens. */
export const tellBoth = async (
  { tx }: Pick<Context, 'tx'>,
  { hub }: Platform,
  transfer: Agreed,
): Promise<void> => {
  const { id, memberId } = transfer;
  for (const unitLft of [transfer.unitLft, transfer.toUnitLft])
    for (const topic of ['access', 'members', 'transfers'])
      await hub.tell(tx, { topic, unitLft, id: topic === 'members' ? memberId : id, memberId });
};

/**
 * On its day the member belongs to the new cell and to the old one no longer. Tasks of the old cell go back to it and helps end
 * there, which are matters of those rooms: they hear of the member who went.
 */
export const carryOutTransfer = async (act: Act, platform: Platform, transfer: Agreed): Promise<boolean> => {
  const { tx, now, requestId } = act;
  const today = dayOfInstant(now.toISOString());
  const done = await carryOut(tx, transfer, {
    today,
    now,
    actor: act.actor.memberId,
    request: requestId,
  });
  if (!done) return false;
  const { unitId, memberId, untilOn } = transfer;
  if (transfer.kind === 'official')
    for (const job of ['tasks.member-gone', 'helpers.member-gone'])
      await platform.jobs.enqueue(tx, job, { unitId, memberId });
  if (untilOn !== null) {
    const job = { unitId, memberId };
    const after = secondsUntil(addDays(untilOn, 1), now);
    await platform.jobs.enqueue(tx, 'members.standing', job, after);
    await platform.jobs.enqueue(tx, 'members.access', { unitId: transfer.toUnitId, memberId }, after);
  }
  await tellBoth(act, platform, transfer);
  return true;
};
