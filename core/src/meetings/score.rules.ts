import type { Grade, QualityForm } from '../rule-packs/rule-pack.ts';

/** Points by criterion of the quality form, in halves; a criterion without an entry, or with null, is not scored yet. */
export type Points = Readonly<Record<string, number | null>>;

/** The sum so far with the criteria still open; the grade once none is (never under a form without grades). */
export type Score = {
  total: number;
  missing: string[];
  grade: { grade: Grade; label: string } | null;
};

/**
 * The score of a meeting that was scored by criterion, before items were kept: Tốt from 90, Khá from 70, Trung bình from 50, else
 * Kém (42-HD/BTCTW; second-hand, so data of the pack).
 */
export function scoreOf(form: QualityForm, points: Points): Score {
  const total = form.criteria.reduce((sum, criterion) => sum + (points[criterion.id] ?? 0), 0);
  const missing = form.criteria
    .map((criterion) => criterion.id)
    .filter((id) => (points[id] ?? null) === null);
  const reached =
    missing.length === 0 ? form.grades.find((grade) => total >= grade.minimumPoints) : undefined;
  return { total, missing, grade: reached ? { grade: reached.grade, label: reached.label } : null };
}
