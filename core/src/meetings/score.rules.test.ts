import { expect, test } from 'vitest';
import { qualityCriteria2018 } from '../rule-packs/quality-criteria-2018.ts';
import { qualityForm2025 } from '../rule-packs/quality-form-2025.ts';
import { scoreOf } from './score.rules.ts';
import type { Points } from './score.rules.ts';

const fullMarks: Points = Object.fromEntries(
  qualityForm2025.criteria.map((criterion) => [criterion.id, criterion.maxPoints]),
);

test.each<[Points, number, string]>([
  [{}, 100, 'Tốt'],
  [{ results: 20 }, 90, 'Tốt'],
  [{ results: 19.5 }, 89.5, 'Khá'],
  [{ results: 0 }, 70, 'Khá'],
  [{ results: 0, closing: 4.5 }, 69.5, 'Trung bình'],
  [{ results: 0, conduct: 10 }, 50, 'Trung bình'],
  [{ results: 0, conduct: 9.5 }, 49.5, 'Kém'],
  [Object.fromEntries(Object.keys(fullMarks).map((id) => [id, 0])), 0, 'Kém'],
])('full marks but %j are %d points, %s', (less, total, label) => {
  const score = scoreOf(qualityForm2025, { ...fullMarks, ...less });
  expect([score.total, score.missing, score.grade?.label]).toEqual([total, [], label]);
});

test('no grade while something is missing, and none under a form without points', () => {
  const open = { total: 95, missing: ['duration'], grade: null };
  expect(scoreOf(qualityForm2025, { ...fullMarks, duration: null })).toEqual(open);
  const { missing } = scoreOf(qualityForm2025, {});
  expect(missing).toEqual(Object.keys(fullMarks));
  const met = Object.fromEntries(qualityCriteria2018.criteria.map((criterion) => [criterion.id, 0]));
  expect(scoreOf(qualityCriteria2018, met)).toEqual({ total: 0, missing: [], grade: null });
});
