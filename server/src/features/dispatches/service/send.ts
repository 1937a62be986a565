import { randomUUIDv7 } from 'node:crypto';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { receiptDueOn } from '@sotay/core/dispatches/dispatch.rules.ts';
import { demandBranch } from '../../../platform/access/unit-place.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { attachedToSend, documentToSend } from '../../documents/index.ts';
import { nameOf } from '../../members/index.ts';
import { askForReceipt } from '../ask-for-receipt.ts';
import { attachToSent } from '../attached.repository.ts';
import {
  addressees,
  findArrival,
  insertDispatches,
  sentTogether,
  withdrawUnreceived,
} from '../dispatches.repository.ts';
import type { Input, Output } from '../dispatches.types.ts';
import { record, tellAt } from './held.ts';

/** Lies with every unit at once, with its fields, its file and what is attached to it: nothing the sender does to the own document changes it there. */
export const sendDispatch = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  { params, body }: Input<'send'>,
): Promise<Output<'send'>> => {
  const { tx, actor, now } = context;
  const { unitId } = params;
  const { name: fromUnitName, unitLft: fromUnitLft } = await demandBranch(context, unitId);
  const paper = await documentToSend(context, unitId, body.documentId);
  if (!paper) throw new Refusal('dispatches/not-filed');
  const { answersId } = body;
  if (answersId !== null && !(await findArrival(tx, { unitId, id: answersId })))
    throw new Refusal('dispatches/no-such-paper');
  const units = await addressees(tx, unitId, body.toUnitIds);
  if (units.length < body.toUnitIds.length) throw new Refusal('dispatches/not-addressed');
  const id = randomUUIDv7();
  const dueOn = receiptDueOn(dayOfInstant(now.toISOString()));
  const sent = {
    ...{ ...paper, id, fromUnitId: unitId, fromUnitLft, fromUnitName, fromDocumentId: body.documentId },
    ...{ senderName: await nameOf(tx, actor), words: body.words.trim(), sentAt: now, dueOn, answersId },
  };
  await insertDispatches(
    tx,
    units.map((unit) => ({ ...sent, unitId: unit.id, unitLft: unit.lft, unitName: unit.name })),
  );
  const attached = await attachedToSend(context, unitId, body.documentId);
  await attachToSent(tx, sent, attached);
  for (const unit of units) {
    await askForReceipt(tx, jobs, { unitId: unit.id, id });
    await tellAt(context, unit.lft, id);
  }
  const toUnitIds = units.map((unit) => unit.id);
  await record(context, { unitId, unitLft: fromUnitLft, id }, 'send', {
    documentId: body.documentId,
    toUnitIds,
    ...(attached.length > 0 && { attached: attached.length }),
  });
  return { id };
};

/** Who has received it keeps it; to the others it is as if it had not come. */
export const withdrawDispatch = async (
  context: Context,
  { params }: Input<'withdraw'>,
): Promise<Output<'withdraw'>> => {
  const { tx, now } = context;
  const { unitId, sentId: id } = params;
  const { unitLft } = await demandBranch(context, unitId);
  const rows = await sentTogether(tx, unitId, id);
  found(rows[0]);
  if ((await withdrawUnreceived(tx, unitId, id, now)) === 0) throw new Refusal('dispatches/all-received');
  for (const row of rows) await tellAt(context, row.unitLft, id);
  await record(context, { unitId, unitLft, id }, 'withdraw');
  return { done: true };
};
