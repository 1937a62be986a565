import { dayOfInstant, dayParts } from '@sotay/core/calendar/day.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { takeIntoLibrary } from '../../documents/index.ts';
import { nameOf } from '../../members/index.ts';
import { attachedTo } from '../attached.repository.ts';
import { type DispatchRow, changeArrival, nextNumberIn } from '../dispatches.repository.ts';
import type { Input, Output } from '../dispatches.types.ts';
import { heldArrival, record, tellAt } from './held.ts';

/** The first look alone is told. */
export const openArrival = async (context: Context, { params }: Input<'open'>): Promise<Output<'open'>> => {
  const row = await heldArrival(context, params);
  if (row.openedAt) return { done: true };
  await changeArrival(context.tx, row, { openedAt: context.now });
  await record(context, row, 'open');
  await tellAt(context, row.fromUnitLft, row.id);
  return { done: true };
};

/** By whom and when, under the next number of the unit and the year. */
const confirm = async (context: Context, row: DispatchRow): Promise<Output<'receive'>> => {
  const { tx, actor, now } = context;
  const { year } = dayParts(dayOfInstant(now.toISOString()));
  const numberIn = await nextNumberIn(tx, row.unitId, year);
  const receiverName = await nameOf(tx, actor);
  await changeArrival(tx, row, {
    openedAt: row.openedAt ?? now,
    ...{ receivedAt: now, receiverName, year, numberIn },
  });
  await record(context, row, 'receive', { year, numberIn });
  await tellAt(context, row.fromUnitLft, row.id);
  return { numberIn, year };
};

export const receiveDispatch = async (
  context: Context,
  { params }: Input<'receive'>,
): Promise<Output<'receive'>> => {
  const row = await heldArrival(context, params);
  if (row.receivedAt) throw new Refusal('dispatches/done-already');
  return confirm(context, row);
};

/** One act: what is not received yet is received, and it stands in the library with its origin. */
export const shelveDispatch = async (
  platform: Pick<Platform, 'jobs'>,
  context: Context,
  { params, body }: Input<'shelve'>,
): Promise<Output<'shelve'>> => {
  const row = await heldArrival(context, params);
  if (row.shelvedAs) throw new Refusal('dispatches/done-already');
  const { level, kind, number, symbol, issuer, issuedOn, subject, signer, effectiveFrom, endsOn } = row;
  const { name, mime, size, sha256, isInternal } = row;
  const documentId = await takeIntoLibrary(platform, context, row, {
    ...{ level, kind, number, symbol, issuer, issuedOn, subject, signer, effectiveFrom, endsOn },
    ...{ name, mime, size, sha256, isInternal, sight: body.sight },
    attached: await attachedTo(context.tx, row),
  });
  if (!row.receivedAt) await confirm(context, row);
  await changeArrival(context.tx, row, { shelvedAs: documentId });
  await record(context, row, 'shelve', { documentId });
  await tellAt(context, row.fromUnitLft, row.id);
  return { documentId };
};
