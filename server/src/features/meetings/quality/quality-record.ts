import { type GradeCounts, memberGrades } from '@sotay/core/meetings/member-grades.rules.ts';
import { groundWords } from '@sotay/core/meetings/quality-words.rules.ts';
import type { Quality, QualityLine } from '@sotay/core/papers/meeting-record.ts';
import type { QualityForm } from '@sotay/core/rule-packs/rule-pack.ts';
import { rulesOf } from '../meeting-facts.ts';
import type { Meeting } from '../meetings.types.ts';
import { type KeptQuality, scoreKept } from './kept-quality.ts';
import { standingScore } from './standing-score.ts';

const linesOf = (form: QualityForm, kept: KeptQuality): QualityLine[] => {
  const labels = new Map(form.criteria.flatMap(({ items }) => items).map(({ id, label }) => [id, label]));
  return scoreKept(form, kept).items.map((item) => ({
    item: labels.get(item.itemId) ?? '',
    points: item.given ?? 0,
    max: item.max,
    ground: item.state === 'open' ? 'Chủ trì đánh giá' : groundWords(item),
    changedFrom: item.judgement !== null && item.points !== item.given ? item.points : null,
    reason: item.judgement?.reason ?? '',
  }));
};

const memberLines = (form: QualityForm, counts: GradeCounts): { grade: string; given: number }[] =>
  memberGrades.map((grade) => ({
    grade: form.grades.find((entry) => entry.grade === grade)?.label ?? grade,
    given: counts[grade],
  }));

/** The score as papers print it; null until everything is scored. */
export const qualityRecord = (meeting: Meeting): Quality | null => {
  const form = rulesOf(meeting).pack.quality;
  const { quality: kept, limitations } = meeting;
  const { points, total, grade } = standingScore(meeting);
  if (grade === null) return null;
  return {
    scores: form.criteria.map(({ id, label, maxPoints }) => ({
      criterion: label,
      points: points[id] ?? 0,
      max: maxPoints,
    })),
    total,
    max: form.criteria.reduce((sum, criterion) => sum + criterion.maxPoints, 0),
    grade: grade.label,
    limitations,
    ...(kept && { items: linesOf(form, kept) }),
    ...(kept?.memberGrades && { memberGrades: memberLines(form, kept.memberGrades) }),
  };
};
