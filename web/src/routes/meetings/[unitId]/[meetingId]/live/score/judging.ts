import type { QualityView } from '@sotay/core/meetings/quality.schema.ts';

export type Item = QualityView['criteria'][number]['items'][number];

/** What the chair gives for an item; the reason matters where the system filled it. */
export type Judgement = { points: number; reason: string };
export type Judgements = Record<string, Judgement>;

const itemsOf = (form: QualityView): Item[] => form.criteria.flatMap(({ items }) => items);

/** Items that people judge. */
export const toJudge = (form: QualityView): Item[] => itemsOf(form).filter(({ state }) => state === 'open');

/** Items the system filled, or that count in full. */
export const filledItems = (form: QualityView): Item[] =>
  itemsOf(form).filter(({ state }) => state !== 'open');

/** The judgements as the server has them. */
export const heldJudgements = (form: QualityView): Judgements =>
  Object.fromEntries(
    itemsOf(form).flatMap(({ id, judged, given, reason }) =>
      judged && given !== null ? [[id, { points: given, reason }]] : [],
    ),
  );

/** The points that would hold for an item with these judgements; null while open. */
export const pointsOf = (item: Item, judgements: Judgements): number | null =>
  judgements[item.id]?.points ?? item.filled;

/** Sum and open items with what is being typed. */
export const standing = (form: QualityView, judgements: Judgements): { total: number; open: number } => {
  const given = itemsOf(form).map((item) => pointsOf(item, judgements));
  return {
    total: given.reduce<number>((sum, points) => sum + (points ?? 0), 0),
    open: given.filter((points) => points === null).length,
  };
};

/** Items changed against what was filled whose reason is still missing. */
export const withoutReason = (form: QualityView, judgements: Judgements): string[] =>
  itemsOf(form)
    .filter(({ id, filled }) => {
      const judgement = judgements[id];
      return (
        judgement !== undefined &&
        filled !== null &&
        judgement.points !== filled &&
        judgement.reason.trim() === ''
      );
    })
    .map(({ id }) => id);
