import type { Grade, QualityForm } from '../rule-packs/rule-pack.ts';

/** Points given for items of the quality form, by item id within its criterion: `duration/duration`. */
export type Points = Readonly<Record<string, number>>;

export type ScoreFault = {
  code: 'meetings/score-unknown-item' | 'meetings/score-out-of-range';
  item: string;
};

/** The total with what is still open, and the grade once every item has points (null before, and for a form without grades). */
export type Score = { total: number; missing: string[]; grade: Grade | null; gradeLabel: string | null };

/** The key of an item of the form, as `Points` uses it. */
export function itemKey(criterionId: string, itemId: string): string {
  return `${criterionId}/${itemId}`;
}

/** Points that the form does not know or does not allow: below 0, above the item's maximum, or not whole. */
export function scoreFaults(form: QualityForm, points: Points): ScoreFault[] {
  const maxima = maximaOf(form);
  return Object.entries(points).flatMap<ScoreFault>(([item, given]) => {
    const max = maxima.get(item);
    if (max === undefined) return [{ code: 'meetings/score-unknown-item', item }];
    const isAllowed = Number.isSafeInteger(given) && given >= 0 && given <= max;
    return isAllowed ? [] : [{ code: 'meetings/score-out-of-range', item }];
  });
}

/** The score of a meeting: Tốt from 90, Khá from 70, Trung bình from 50, else Kém (42-HD/BTCTW; second-hand, so data of the pack). */
export function scoreOf(form: QualityForm, points: Points): Score {
  const keys = [...maximaOf(form).keys()];
  const total = keys.reduce((sum, key) => sum + (points[key] ?? 0), 0);
  const missing = keys.filter((key) => points[key] === undefined);
  const reached =
    missing.length === 0 ? form.grades.find((grade) => total >= grade.minimumPoints) : undefined;
  return { total, missing, grade: reached?.grade ?? null, gradeLabel: reached?.label ?? null };
}

function maximaOf(form: QualityForm): Map<string, number> {
  return new Map(
    form.criteria.flatMap((criterion) =>
      criterion.items.map((item) => [itemKey(criterion.id, item.id), item.maxPoints] as const),
    ),
  );
}
