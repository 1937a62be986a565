import { demandBranch } from '../../platform/access/unit-place.ts';
import type { Context } from '../../platform/context.ts';
import { found } from '../../platform/errors.ts';
import { attachedTo } from './attached.repository.ts';
import { factsOf, stateOf } from './course.ts';
import { type DispatchRow, addressees, sentOf, sentTogether } from './dispatches.repository.ts';
import type { Input, Output } from './dispatches.types.ts';

const LISTED = 100;
const ADDRESSED = 700;

/** Each unit stands in one of the figures; what is in a library was received. */
const reachedOf = (rows: readonly DispatchRow[], now: Date) => {
  const states = rows.map((row) => stateOf(row, now));
  const count = (...named: (typeof states)[number][]) =>
    states.filter((state) => named.includes(state)).length;
  return {
    units: rows.length,
    received: count('received', 'shelved'),
    opened: count('opened'),
    sent: count('sent'),
    late: count('late'),
    withdrawn: count('withdrawn'),
  };
};

export const readReceivers = async (
  context: Context,
  { params }: Input<'receivers'>,
): Promise<Output<'receivers'>> => {
  const { name: unitName } = await demandBranch(context, params.unitId);
  const units = await addressees(context.tx, params.unitId, null);
  return { unitName, units: units.slice(0, ADDRESSED).map(({ lft: _place, ...unit }) => unit) };
};

export const readSent = async (context: Context, { params }: Input<'sent'>): Promise<Output<'sent'>> => {
  const { name: unitName } = await demandBranch(context, params.unitId);
  const acts = Map.groupBy(await sentOf(context.tx, params.unitId, LISTED), ({ id }) => id);
  const papers = [...acts.values()].flatMap((rows) => {
    const [first] = rows;
    return first ? [{ ...factsOf(first), reached: reachedOf(rows, context.now) }] : [];
  });
  return { unitName, papers };
};

export const readSentOne = async (
  context: Context,
  { params }: Input<'sentOne'>,
): Promise<Output<'sentOne'>> => {
  await demandBranch(context, params.unitId);
  const rows = await sentTogether(context.tx, params.unitId, params.sentId);
  const first = found(rows[0]);
  const { length: attached } = await attachedTo(context.tx, first);
  return {
    ...factsOf(first),
    ...{ words: first.words, senderName: first.senderName, documentId: first.fromDocumentId, attached },
    reached: reachedOf(rows, context.now),
    units: rows.map((row) => ({
      ...{ unitId: row.unitId, unitName: row.unitName, state: stateOf(row, context.now) },
      openedAt: row.openedAt?.toISOString() ?? null,
      receivedAt: row.receivedAt?.toISOString() ?? null,
      ...{ receiverName: row.receiverName, numberIn: row.numberIn },
    })),
  };
};
