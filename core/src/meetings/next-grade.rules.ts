import type { Grade, QualityForm } from '../rule-packs/rule-pack.ts';
import { type QualityScore, type ScoredItem, keptBack } from './quality-score.rules.ts';

/** Points an item did not earn. */
export type Loss = { item: ScoredItem; points: number };

/** What kept a meeting from the next grade. */
export type NextGrade = {
  grade: Grade;
  label: string;
  /** Points short; 0 where only full items are missing that the grade asks for. */
  short: number;
  /** The largest losses, as many as would have been enough. */
  losses: Loss[];
};

/**
 * What was missing for the next grade (features M16); null under a form without grades, while something is open, and at the best
 * grade. Losses are told largest first, in the order of the form where they are equal, until they make up for what is short.
 */
export function nextGrade(form: QualityForm, score: QualityScore): NextGrade | null {
  const reached = form.grades.findIndex(({ grade }) => grade === score.grade?.grade);
  const next = form.grades[reached - 1];
  if (!next) return null;
  const losses = lossesOf(score);
  const short = Math.max(0, next.minimumPoints - score.total);
  const { grade, label } = next;
  if (short > 0) return { grade, label, short, losses: enough(losses, short) };
  const asked = keptBack(form, score.items);
  return { grade, label, short, losses: losses.filter(({ item }) => asked.includes(item.itemId)) };
}

/** All that was not earned, the largest loss first. */
export function lossesOf({ items }: Pick<QualityScore, 'items'>): Loss[] {
  return items
    .map((item) => ({ item, points: item.max - (item.given ?? item.max) }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points);
}

function enough(losses: readonly Loss[], short: number): Loss[] {
  const before = losses.map((_, index) =>
    losses.slice(0, index).reduce((sum, { points }) => sum + points, 0),
  );
  return losses.filter((_, index) => (before[index] ?? 0) < short);
}
