import { shortDate } from '@sotay/core/calendar/day-words.ts';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Done, InboxInput, InboxOutput } from '../directives.types.ts';
import { answeredOf, demandMine, todayOf } from './inbox.read-model.ts';
import { noteOpened, noteUnderstood } from './receipts.repository.ts';

/** The receipt of the person in whose inbox it lies, at their own cell, and by whose hand. */
const receiptOf = (context: Context, itemId: string, version: number) => {
  const { actor } = context;
  return {
    ...{ unitId: actor.unitId, unitLft: actor.unitLfts[0] ?? 0, memberId: actor.memberId },
    ...{ itemId, version, openedOn: todayOf(context) },
    way: actor.helper ? ('helper' as const) : ('app' as const),
  };
};

/** A look that waited in an outbox while a newer version came is no look at that one. */
export const openItem = async (context: Context, { params, body }: InboxInput<'open'>): Promise<Done> => {
  const item = await demandMine(context, params.deliveryId);
  if (item.version === body.version && item.withdrawnAt === null)
    await noteOpened(context.tx, receiptOf(context, item.id, item.version));
  return { done: true };
};

/** Opened and understood are two things; who says the second has done the first. */
export const understandItem = async (
  context: Context,
  { params, body }: InboxInput<'understand'>,
): Promise<InboxOutput<'understand'>> => {
  const { tx, now } = context;
  const item = await demandMine(context, params.deliveryId);
  if (item.withdrawnAt)
    throw new Refusal('directives/withdrawn', {
      day: shortDate(dayOfInstant(item.withdrawnAt.toISOString())),
    });
  if (item.version !== body.version) throw new Refusal('directives/newer-version', { version: item.version });
  const { question } = item.content;
  const answer =
    question && body.answer !== null && body.answer < question.answers.length ? body.answer : null;
  const isRight = question && answer !== null ? answer === question.right : null;
  const receipt = { ...receiptOf(context, item.id, item.version), understoodAt: now, answer, isRight };
  const first = await noteUnderstood(tx, receipt);
  return { answered: answeredOf(item.content, first) };
};
