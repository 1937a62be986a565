import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { speaksFor } from '@sotay/core/transfers/transfer.rules.ts';
import { demandUnit } from '../../../platform/access/unit-place.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, notFound } from '../../../platform/errors.ts';
import { type TransferRow, hasSecretary, lockTransfer } from '../transfers.repository.ts';

/** Whether the asker's post in use speaks for the cell. */
export const maySpeak = async ({ tx, actor, now }: Context, unitId: string): Promise<boolean> => {
  if (!actor.post) return false;
  const today = dayOfInstant(now.toISOString());
  const isOfCell = actor.post.unitId === unitId && actor.post.kind !== 'overseer';
  return speaksFor(actor.post.kind, isOfCell, await hasSecretary(tx, unitId, today));
};

/** Refuses whoever does not speak for the cell. */
export const demandSpeaks = async (context: Context, unitId: string): Promise<void> => {
  await demandUnit(context, unitId);
  if (!(await maySpeak(context, unitId))) throw new Refusal('transfers/secretary-speaks');
};

/** The transfer that the cell of the path gives or receives, for somebody who speaks for that cell. */
export const transferOfSide = async (
  context: Context,
  { unitId, transferId }: { unitId: string; transferId: string },
  side: 'unitId' | 'toUnitId' | 'either',
): Promise<TransferRow> => {
  await demandUnit(context, unitId);
  const transfer = await lockTransfer(context.tx, unitId, transferId);
  if (!transfer || (side !== 'either' && transfer[side] !== unitId)) throw notFound();
  await demandSpeaks(context, unitId);
  return transfer;
};
