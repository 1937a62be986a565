import { expect, test } from 'vitest';
import { qualityCriteria2018 } from '../rule-packs/quality-criteria-2018.ts';
import { qualityForm2025 } from '../rule-packs/quality-form-2025.ts';
import { itemKey, scoreFaults, scoreOf } from './score.rules.ts';
import type { Points } from './score.rules.ts';

const fullMarks: Points = Object.fromEntries(
  qualityForm2025.criteria.flatMap((criterion) =>
    criterion.items.map((item) => [itemKey(criterion.id, item.id), item.maxPoints]),
  ),
);

test('full marks are one hundred points and good', () => {
  expect(scoreOf(qualityForm2025, fullMarks)).toEqual({
    total: 100,
    missing: [],
    grade: 'good',
    gradeLabel: 'Tốt',
  });
});

test.each([
  [20, 90, 'Tốt'],
  [19, 89, 'Khá'],
  [0, 70, 'Khá'],
])('with %i of 30 points for results and the rest full, %i are %s', (results, total, label) => {
  const score = scoreOf(qualityForm2025, { ...fullMarks, 'results/resolution-results': results });
  expect([score.total, score.gradeLabel]).toEqual([total, label]);
});

test.each([
  [50, 'Trung bình'],
  [49, 'Kém'],
])('%i points are %s', (target, label) => {
  let left = target;
  const points = Object.fromEntries(
    Object.entries(fullMarks).map(([key, max]) => {
      const given = Math.min(max, left);
      left -= given;
      return [key, given];
    }),
  );
  expect(scoreOf(qualityForm2025, points)).toMatchObject({ total: target, gradeLabel: label });
});

test('no grade while something is missing, and none under a form without points', () => {
  const rest = Object.fromEntries(Object.entries(fullMarks).filter(([key]) => key !== 'duration/duration'));
  expect(scoreOf(qualityForm2025, rest)).toEqual({
    total: 95,
    missing: ['duration/duration'],
    grade: null,
    gradeLabel: null,
  });
  expect(scoreOf(qualityCriteria2018, {}).grade).toBeNull();
});

test.each<[Points, string[]]>([
  [fullMarks, []],
  [{ 'duration/duration': 6 }, ['meetings/score-out-of-range']],
  [{ 'duration/duration': -1 }, ['meetings/score-out-of-range']],
  [{ 'duration/duration': 2.5 }, ['meetings/score-out-of-range']],
  [{ 'duration/bonus': 1 }, ['meetings/score-unknown-item']],
])('%j', (points, codes) => {
  expect(scoreFaults(qualityForm2025, points).map((fault) => fault.code)).toEqual(codes);
});
