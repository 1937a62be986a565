import type { Grade, MeetingKind, QualityForm, QualityItem } from '../rule-packs/rule-pack.ts';
import { type Filling, itemMax } from './quality.rules.ts';

/** What the chair gave for an item, in halves; the reason where it differs from what the system filled. */
export type Judgement = { points: number; reason: string };
export type Judgements = Readonly<Record<string, Judgement>>;

export type JudgementFault =
  | { code: 'meetings/score-unknown'; itemId: string }
  | { code: 'meetings/score-above-max'; itemId: string; max: number }
  | { code: 'meetings/score-not-applicable'; itemId: string }
  | { code: 'meetings/score-reason-missing'; itemId: string };

/** An item with what the system filled, what the chair judged, and the points that hold. */
export type ScoredItem = Filling & { max: number; given: number | null; judgement: Judgement | null };

export type QualityScore = {
  items: ScoredItem[];
  /** By criterion; null while one of its items is open. */
  criteria: { id: string; points: number | null; max: number }[];
  total: number;
  max: number;
  /** Items nobody has given points for. */
  open: string[];
  isProvisional: boolean;
  /** Once nothing is open; never under a form without grades. */
  grade: { grade: Grade; label: string } | null;
};

/** Why judgements are refused: unknown item, too many points, an item not for this meeting, a filled one changed without reason. */
export function judgementFaults(
  form: QualityForm,
  kind: MeetingKind,
  fillings: readonly Filling[],
  judgements: Judgements,
): JudgementFault[] {
  return Object.entries(judgements).flatMap<JudgementFault>(([itemId, { points, reason }]) => {
    const item = itemsOf(form).find((entry) => entry.id === itemId);
    if (!item) return [{ code: 'meetings/score-unknown', itemId }];
    const max = itemMax(form, item);
    if (points > max) return [{ code: 'meetings/score-above-max', itemId, max }];
    if (item.kinds && !item.kinds.includes(kind)) return [{ code: 'meetings/score-not-applicable', itemId }];
    const filled = fillings.find((entry) => entry.itemId === itemId)?.points ?? null;
    const isChanged = filled !== null && filled !== points;
    return isChanged && reason.trim() === '' ? [{ code: 'meetings/score-reason-missing', itemId }] : [];
  });
}

/** The judgements that say something: one that repeats what the system filled goes, so that the item goes on following the facts. */
export function ownJudgements(fillings: readonly Filling[], judgements: Judgements): Judgements {
  return Object.fromEntries(
    Object.entries(judgements).filter(
      ([itemId, { points }]) => fillings.find((entry) => entry.itemId === itemId)?.points !== points,
    ),
  );
}

/**
 * The score of a meeting: per item what the chair gave, else what the system filled. Tốt from 90, Khá from 70, Trung bình from 50,
 * else Kém (42-HD/BTCTW; second-hand, so data of the pack); `bestNeedsFull` keeps the best grade back as Bình Thuận does
 * (second-hand; off unless the pack says so).
 */
export function scoreQuality(
  form: QualityForm,
  fillings: readonly Filling[],
  judgements: Judgements,
): QualityScore {
  const items = itemsOf(form).map((item) => scoredItem(form, item, fillings, judgements[item.id] ?? null));
  const open = items.filter(({ given }) => given === null).map(({ itemId }) => itemId);
  const total = items.reduce((sum, { given }) => sum + (given ?? 0), 0);
  return {
    items,
    criteria: form.criteria.map((criterion) => {
      const own = items.filter(({ itemId }) => criterion.items.some(({ id }) => id === itemId));
      const isWhole = own.every(({ given }) => given !== null);
      return {
        id: criterion.id,
        points: isWhole ? own.reduce((sum, { given }) => sum + (given ?? 0), 0) : null,
        max: own.reduce((sum, { max }) => sum + max, 0),
      };
    }),
    total,
    max: items.reduce((sum, { max }) => sum + max, 0),
    open,
    isProvisional: items.some(({ state, judgement }) => state === 'provisional' && judgement === null),
    grade: open.length > 0 ? null : gradeOf(form, items, total),
  };
}

/** Items that keep the best grade back although the points are there; empty where the pack names none. */
export function keptBack({ bestNeedsFull = [] }: QualityForm, items: readonly ScoredItem[]): string[] {
  return bestNeedsFull.filter((id) =>
    items.some((item) => item.itemId === id && (item.given ?? 0) < item.max),
  );
}

function gradeOf(form: QualityForm, items: readonly ScoredItem[], total: number): QualityScore['grade'] {
  const isKeptBack = keptBack(form, items).length > 0;
  const grades = isKeptBack ? form.grades.slice(1) : form.grades;
  const reached = grades.find((grade) => total >= grade.minimumPoints);
  return reached ? { grade: reached.grade, label: reached.label } : null;
}

function scoredItem(
  form: QualityForm,
  item: QualityItem,
  fillings: readonly Filling[],
  judgement: Judgement | null,
): ScoredItem {
  const none = { state: 'open', points: null, actual: null, of: null, extra: null } as const;
  const filling = fillings.find((entry) => entry.itemId === item.id) ?? { itemId: item.id, ...none };
  return {
    ...filling,
    max: itemMax(form, item),
    given: judgement?.points ?? filling.points,
    judgement,
  };
}

function itemsOf(form: QualityForm): QualityItem[] {
  return form.criteria.flatMap((criterion) => criterion.items);
}
