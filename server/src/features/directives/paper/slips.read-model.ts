import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import {
  type PackMonth,
  mayTakeBack,
  packBounds,
  packMonthOf,
  packMonths,
  slipState,
} from '@sotay/core/directives/paper.rules.ts';
import { demandBranch } from '../../../platform/access/unit-place.ts';
import type { Context } from '../../../platform/context.ts';
import type { Input, Output } from '../directives.types.ts';
import { type PaperItem, itemsWithin, membersOnPaper, readersByItem } from './paper.repository.ts';
import { receiptsOf } from './ticks.repository.ts';

type Slips = Output<'paperSlips'>;

type OnPaper = {
  unit: { name: string; unitLft: number };
  month: PackMonth;
  items: PaperItem[];
  members: { memberId: string; name: string; items: PaperItem[] }[];
};

/** Who of a cell gets paper, and what of a month is for each of them; items for none of them are left out. */
export const onPaper = async (context: Context, unitId: string, asked?: PackMonth): Promise<OnPaper> => {
  const { tx, now } = context;
  const unit = await demandBranch(context, unitId);
  const today = dayOfInstant(now.toISOString());
  const month = asked ?? packMonthOf(today);
  const all = await itemsWithin(tx, unit, packBounds(month));
  const readers = await readersByItem(tx, unitId, all, today);
  const members = (await membersOnPaper(tx, unitId)).map((member) => ({
    ...member,
    items: all.filter(({ id }) => readers.get(id)?.has(member.memberId)),
  }));
  const items = all.filter((item) => members.some((member) => member.items.includes(item)));
  return { unit, month, items, members };
};

/** The slips of a month, and what came back. */
export const readPaperSlips = async (
  context: Context,
  { params: { unitId }, query }: Input<'paperSlips'>,
): Promise<Slips> => {
  const today = dayOfInstant(context.now.toISOString());
  const { unit, month, items, members } = await onPaper(context, unitId, query.month);
  const noted = await receiptsOf(
    context.tx,
    unitId,
    items.map(({ id }) => id),
  );
  const slipOf = (
    memberId: string,
    { id, version }: PaperItem,
  ): Slips['members'][number]['slips'][number] => {
    const row = noted.find(
      (one) => one.itemId === id && one.memberId === memberId && one.version === version,
    );
    const understoodOn = row?.understoodAt ? dayOfInstant(row.understoodAt.toISOString()) : null;
    const receipt = row ? { understoodOn, way: row.way } : null;
    return {
      itemId: id,
      state: slipState(receipt),
      answer: row?.answer ?? null,
      mayTakeBack: mayTakeBack(receipt, today),
    };
  };
  return {
    ...{ unitName: unit.name, month, months: packMonths(today) },
    items: items.map(({ id, kind, title, publisherName, version, content: { question } }) => ({
      ...{ id, kind, title, publisherName, version },
      question: question && { text: question.text, answers: [...question.answers] },
    })),
    members: members.map(({ memberId, name, items: own }) => ({
      ...{ memberId, name },
      slips: own.map((item) => slipOf(memberId, item)),
    })),
  };
};
