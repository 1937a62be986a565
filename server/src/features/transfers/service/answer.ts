import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { InputOf } from '@sotay/core/kernel/contract.ts';
import type { transfersContract } from '@sotay/core/transfers/transfers.contract.ts';
import { audit } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { secondsUntil } from '../../../platform/jobs/seconds-until.ts';
import type { Platform } from '../../../platform/platform.ts';
import { nameOf } from '../../members/index.ts';
import {
  type TransferRow,
  type TransferState,
  answerTransfer,
  shortenStay,
} from '../transfers.repository.ts';
import { carryOutTransfer } from './carry-out.ts';
import { transferOfSide } from './side.ts';

type Transfers = typeof transfersContract;
type Done = { done: true };

/** The audit lies with the cell whose side acts; news goes to both. */
const record = async (
  context: Context,
  platform: Platform,
  transfer: TransferRow,
  unitId: string,
  act: { action: string; after?: object },
): Promise<void> => {
  const unitLft = unitId === transfer.unitId ? transfer.unitLft : transfer.toUnitLft;
  const object = { objectKind: 'transfer', objectId: transfer.id, subjectId: transfer.memberId };
  await audit(context, { unitId, unitLft, ...object, ...act });
  for (const lft of [transfer.unitLft, transfer.toUnitLft])
    await platform.hub.tell(context.tx, { topic: 'transfers', unitLft: lft, id: transfer.id });
};

const answer = async (
  context: Context,
  transfer: TransferRow,
  state: TransferState,
  reason: string,
): Promise<void> => {
  const { tx, actor, now } = context;
  await answerTransfer(tx, transfer, {
    state,
    answer: reason,
    answeredBy: actor.memberId,
    answererName: await nameOf(tx, actor),
    answeredAt: now,
  });
};

const readReason = (typed: string): string => {
  const reason = typed.trim();
  if (reason === '') throw new Refusal('transfers/reason-missing');
  return reason;
};

/** Agrees. What takes effect today or took effect before is carried out at once, the rest on its day. */
export const acceptTransfer = async (
  context: Context,
  platform: Platform,
  { params }: InputOf<Transfers['accept']>,
): Promise<Done> => {
  const { tx, actor, now } = context;
  const transfer = await transferOfSide(context, params, 'toUnitId');
  if (transfer.state !== 'asked') throw new Refusal('transfers/not-open');
  if (transfer.askedBy === actor.memberId) throw new Refusal('transfers/own-question');
  await answer(context, transfer, 'accepted', '');
  await record(context, platform, transfer, params.unitId, { action: 'transfers.accept' });
  const { id, unitId, toUnitId, effectiveOn } = transfer;
  if (effectiveOn > dayOfInstant(now.toISOString()))
    await platform.jobs.enqueue(
      tx,
      'transfers.due',
      { id, unitId, toUnitId },
      secondsUntil(effectiveOn, now),
    );
  else if (!(await carryOutTransfer(context, platform, transfer))) throw new Refusal('transfers/member-gone');
  return { done: true };
};

export const declineTransfer = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<Transfers['decline']>,
): Promise<Done> => {
  const transfer = await transferOfSide(context, params, 'toUnitId');
  if (transfer.state !== 'asked') throw new Refusal('transfers/not-open');
  await answer(context, transfer, 'declined', readReason(body.reason));
  await record(context, platform, transfer, params.unitId, { action: 'transfers.decline' });
  return { done: true };
};

export const cancelTransfer = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<Transfers['cancel']>,
): Promise<Done> => {
  const transfer = await transferOfSide(context, params, 'unitId');
  if (transfer.state !== 'asked' && transfer.state !== 'accepted') throw new Refusal('transfers/not-open');
  await answer(context, transfer, 'cancelled', readReason(body.reason));
  await record(context, platform, transfer, params.unitId, { action: 'transfers.cancel' });
  return { done: true };
};

/** A stay ends early. Whoever's last day is over has no right at the host from now on. */
export const endStay = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<Transfers['endStay']>,
): Promise<Done> => {
  const transfer = await transferOfSide(context, params, 'either');
  if (body.untilOn < transfer.effectiveOn) throw new Refusal('transfers/day-wrong');
  if (!(await shortenStay(context.tx, transfer, body.untilOn))) throw new Refusal('transfers/not-open');
  const act = { action: 'transfers.end-stay', after: { untilOn: body.untilOn } };
  await record(context, platform, transfer, params.unitId, act);
  const { id, memberId, toUnitLft: unitLft } = transfer;
  await platform.hub.tell(context.tx, { topic: 'access', unitLft, id, memberId });
  return { done: true };
};
