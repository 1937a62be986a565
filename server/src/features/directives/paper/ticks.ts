import { shortDate } from '@sotay/core/calendar/day-words.ts';
import { dayOfInstant, instantOfDay } from '@sotay/core/calendar/day.ts';
import { mayTakeBack } from '@sotay/core/directives/paper.rules.ts';
import { demandBranch } from '../../../platform/access/unit-place.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import { tellThrough } from '../../../platform/realtime/hub.ts';
import { findMember } from '../../members/index.ts';
import type { Done, Input } from '../directives.types.ts';
import { type PaperItem, itemsById, readersByItem } from './paper.repository.ts';
import { dropTick, noteTicks, openTick, receiptsOf } from './ticks.repository.ts';

type Tick = Input<'tickSlip'>['body']['ticks'][number];
type Place = { unitId: string; unitLft: number };

/** The log tells that a slip was noted in this cell, not whose: it would keep for ever what is kept for a year. */
const record = async (context: Context, { unitId, unitLft }: Place, action: string): Promise<void> => {
  const object = { objectKind: 'unit', objectId: unitId };
  await audit(context, { unitId, unitLft, action: `directives.${action}`, ...object });
  await tellThrough(context.tx, { topic: 'directives', unitLft, id: unitId });
};

/** The cell of the path with the items that lie there for the member. */
const asked = async (
  context: Context,
  { unitId, memberId }: { unitId: string; memberId: string },
  ids: readonly string[],
) => {
  const { tx, now } = context;
  const unit = await demandBranch(context, unitId);
  demand(context, await findMember(tx, unitId, memberId));
  const items = await itemsById(tx, unit, ids);
  const readers = await readersByItem(tx, unitId, items, dayOfInstant(now.toISOString()));
  const own = items.filter(({ id }) => readers.get(id)?.has(memberId));
  return { place: { unitId, unitLft: unit.lft }, items: new Map(own.map((item) => [item.id, item])) };
};

const demandCurrent = ({ withdrawnAt, version }: PaperItem, tick: Tick): void => {
  if (withdrawnAt)
    throw new Refusal('directives/withdrawn', { day: shortDate(dayOfInstant(withdrawnAt.toISOString())) });
  if (version !== tick.version) throw new Refusal('directives/newer-version', { version });
};

const answerTo = ({ content: { question } }: PaperItem, { answer }: Tick) => {
  if (!question || answer === null || answer >= question.answers.length)
    return { answer: null, isRight: null };
  return { answer, isRight: answer === question.right };
};

/** A slip that came back counts like a tap. */
export const tickSlip = async (context: Context, { params, body }: Input<'tickSlip'>): Promise<Done> => {
  const { tx, now } = context;
  const ids = [...new Set(body.ticks.map(({ itemId }) => itemId))];
  const { place, items } = await asked(context, params, ids);
  const today = dayOfInstant(now.toISOString());
  const ticks = ids.map((id) => {
    const tick = found(body.ticks.find(({ itemId }) => itemId === id));
    const item = found(items.get(id));
    demandCurrent(item, tick);
    return {
      ...{ ...place, itemId: id, memberId: params.memberId, version: item.version },
      ...{ openedOn: today, understoodAt: now, way: 'paper', ...answerTo(item, tick) },
    };
  });
  await noteTicks(tx, ticks, instantOfDay(today));
  await record(context, place, 'note-paper');
  return { done: true };
};

/** Ticked by mistake: as it was before. */
export const untickSlip = async (context: Context, { params }: Input<'untickSlip'>): Promise<Done> => {
  const { tx, now } = context;
  const { unitId, memberId, deliveryId } = params;
  const { place, items } = await asked(context, params, [deliveryId]);
  const { version } = found(items.get(deliveryId));
  const rows = await receiptsOf(tx, unitId, [deliveryId]);
  const row = rows.find((one) => one.memberId === memberId && one.version === version);
  const today = dayOfInstant(now.toISOString());
  const understoodOn = row?.understoodAt ? dayOfInstant(row.understoodAt.toISOString()) : null;
  if (!row || understoodOn === null) return { done: true };
  if (!mayTakeBack({ understoodOn, way: row.way }, today)) throw new Refusal('directives/tick-stands');
  const key = { unitId, memberId, itemId: deliveryId, version };
  await (row.openedOn === today ? dropTick(tx, key) : openTick(tx, key));
  await record(context, place, 'take-back-paper');
  return { done: true };
};
