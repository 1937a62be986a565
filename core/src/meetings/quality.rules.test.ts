import { expect, test } from 'vitest';
import { pack2018 } from '../rule-packs/pack-2018-2024.ts';
import { pack2025 } from '../rule-packs/pack-2025-2026.ts';
import type { RulePack } from '../rule-packs/rule-pack.ts';
import { dueTasks } from './due-tasks.rules.ts';
import { longestExcusedRun } from './excused-run.rules.ts';
import { shownGrades } from './member-grades.rules.ts';
import { nextGrade } from './next-grade.rules.ts';
import type { QualityFacts } from './quality-facts.ts';
import { type Judgements, judgementFaults, ownJudgements, scoreQuality } from './quality-score.rules.ts';
import { trendOf } from './quality-trend.rules.ts';
import { groundWords, nextGradeWords } from './quality-words.rules.ts';
import { fillQuality, minutesAsked } from './quality.rules.ts';

const held: QualityFacts = {
  kind: 'regular',
  isOver: true,
  minutes: 95,
  minimumMinutes: 90,
  members: 24,
  share: { present: 22, expected: 24 },
  notCalled: 0,
  unexcused: 0,
  longestExcusedRun: 1,
  bureauMet: true,
  hasDraft: true,
  isAnnounced: true,
  papers: 2,
  papersAheadDays: 2,
  steps: { passed: 17, total: 17 },
  speaking: { speakers: 12, listed: 8, untimed: 4, opinionMinutes: null },
  present: 22,
  hasMinutesTaker: true,
  lastTasks: { done: 11, due: 12, waiting: 0 },
  hasConclusion: true,
  tasksGiven: 3,
  isReadBack: true,
  publishing: { isPublished: true, days: 1 },
};

const spoke = (opinionMinutes: number, untimed: number): Partial<QualityFacts> => ({
  speaking: { speakers: 12, listed: 12 - untimed, untimed, opinionMinutes },
});

const listed = (speakers: number): Partial<QualityFacts> => ({
  speaking: { speakers, listed: speakers, untimed: 0, opinionMinutes: null },
});

const filled = (more: Partial<QualityFacts>, itemId: string, pack: RulePack = pack2025) => {
  const filling = fillQuality(pack, { ...held, ...more }).find((entry) => entry.itemId === itemId);
  if (!filling) throw new Error(itemId);
  return { points: filling.points, state: filling.state, words: groundWords(filling) };
};

/** All that people judge, in full. */
const full: Judgements = Object.fromEntries(
  fillQuality(pack2025, held)
    .filter(({ state }) => state === 'open')
    .map(({ itemId }) => {
      const item = pack2025.quality.criteria.flatMap(({ items }) => items).find(({ id }) => id === itemId);
      return [itemId, { points: item?.maxPoints ?? 0, reason: '' }];
    }),
);

test.each<[item: string, facts: Partial<QualityFacts>, points: number | null, state: string, words: string]>([
  ['duration', {}, 5, 'filled', 'Họp 95 phút, cần 90 phút'],
  ['duration', { minutes: 75 }, 4, 'filled', 'Họp 75 phút, cần 90 phút'],
  ['duration', { minutes: 60 }, 3, 'filled', 'Họp 60 phút, cần 90 phút'],
  ['duration', { minutes: 45 }, 2, 'filled', 'Họp 45 phút, cần 90 phút'],
  ['duration', { minutes: 44 }, 1, 'filled', 'Họp 44 phút, cần 90 phút'],
  ['duration', { members: 30 }, 3, 'filled', 'Họp 95 phút, cần 120 phút'],
  ['duration', { isOver: false }, 5, 'provisional', 'Họp 95 phút, cần 90 phút'],
  ['attendance-share', {}, 4, 'filled', '22/24 đồng chí dự = 91,6 %'],
  ['attendance-share', { share: { present: 9, expected: 10 } }, 4, 'filled', '9/10 đồng chí dự = 90 %'],
  ['attendance-share', { share: { present: 89, expected: 100 } }, 3, 'filled', '89/100 đồng chí dự = 89 %'],
  [
    'attendance-share',
    { unexcused: 2 },
    1,
    'filled',
    '22/24 đồng chí dự = 91,6 %, 2 đồng chí vắng không lý do',
  ],
  [
    'no-long-absence',
    { longestExcusedRun: 4 },
    0,
    'filled',
    'Có đồng chí vắng có lý do 4 lần liên tiếp trong năm',
  ],
  [
    'no-long-absence',
    { longestExcusedRun: 3 },
    1,
    'filled',
    'Không ai vắng có lý do quá 3 lần liên tiếp trong năm',
  ],
  ['bureau-met', { bureauMet: false }, 0, 'filled', 'Chưa họp chi ủy'],
  [
    'papers-ahead',
    { papersAheadDays: 0 },
    0,
    'filled',
    'Đăng tài liệu ngay ngày họp, cần trước ít nhất 1 ngày',
  ],
  ['papers-ahead', { papersAheadDays: null }, 0, 'filled', 'Chưa đăng tài liệu trước buổi họp'],
  ['all-steps', { isOver: false, steps: { passed: 9, total: 17 } }, 5, 'provisional', 'Đã qua 9/17 bước'],
  [
    'speakers-share',
    { speaking: { speakers: 11, listed: 11, untimed: 0, opinionMinutes: 20 } },
    4,
    'filled',
    '11/22 đồng chí phát biểu = 50 %, theo danh sách phát biểu',
  ],
  [
    'speakers-share',
    {},
    5,
    'filled',
    '12/22 đồng chí phát biểu = 54,5 %: 8 theo danh sách phát biểu, 4 theo ý kiến ghi biên bản',
  ],
  ['opinion-time', {}, null, 'open', 'Hệ thống không tự biết: chủ trì đánh giá'],
  ['opinion-time', spoke(20, 0), 1, 'filled', 'Đồng hồ phát biểu ghi 20 phút, cần 15–30 phút'],
  ['opinion-time', spoke(14, 0), 0, 'filled', 'Đồng hồ phát biểu ghi 14 phút, cần 15–30 phút'],
  [
    'opinion-time',
    spoke(14, 3),
    null,
    'open',
    'Đồng hồ ghi 14 phút, 3 đồng chí phát biểu ngoài đồng hồ: chủ trì đánh giá',
  ],
  ['opinion-time', spoke(31, 3), 0, 'filled', 'Đồng hồ phát biểu ghi 31 phút, cần 15–30 phút'],
  ['thematic-content', {}, 5, 'not-applicable', 'Không có trong loại sinh hoạt này: tính đủ điểm'],
  [
    'thematic-content',
    { kind: 'regular-thematic' },
    null,
    'open',
    'Hệ thống không tự biết: chủ trì đánh giá',
  ],
  ['resolution-results', {}, 30, 'filled', '11/12 nhiệm vụ đến hạn đã hoàn thành = 91,6 %'],
  [
    'resolution-results',
    { lastTasks: { done: 4, due: 5, waiting: 2 } },
    27,
    'provisional',
    '4/5 nhiệm vụ đến hạn đã hoàn thành = 80 %, 2 nhiệm vụ chờ đánh giá chưa tính',
  ],
  [
    'resolution-results',
    { lastTasks: { done: 0, due: 0, waiting: 1 } },
    null,
    'open',
    'Hệ thống không tự biết: chủ trì đánh giá',
  ],
  ['minutes-and-tasks', { tasksGiven: 0 }, 1, 'filled', 'Thông qua biên bản; chưa giao nhiệm vụ nào'],
  ['published', { publishing: null }, 1, 'provisional', 'Phải đăng trong 2 ngày sau buổi họp'],
  [
    'published',
    { publishing: { isPublished: false, days: 2 } },
    1,
    'provisional',
    'Chưa đăng, còn trong hạn 2 ngày',
  ],
  [
    'published',
    { publishing: { isPublished: false, days: 3 } },
    0,
    'filled',
    'Quá hạn đăng: đã 3 ngày, hạn 2 ngày',
  ],
  ['published', { publishing: { isPublished: true, days: 0 } }, 1, 'filled', 'Đã đăng ngay trong ngày'],
])('%s with %o earns %s (%s): %s', (item, facts, points, state, words) => {
  expect(filled(facts, item)).toEqual({ points, state, words });
});

test.each<[item: string, facts: Partial<QualityFacts>, points: number | null]>([
  ['attendance-share', { share: { present: 85, expected: 100 } }, 0],
  ['attendance-share', { share: { present: 86, expected: 100 } }, 1],
  ['no-unexcused', { unexcused: 1 }, 0],
  ['draft-resolution', { hasDraft: true }, 1],
  ['many-opinions', {}, null],
  ['carried-out', {}, null],
])('the form of 2018 knows met and not met: %s with %o is %s', (item, facts, points) => {
  expect(filled(facts, item, pack2018).points).toBe(points);
});

test('a sitting of both kinds, and a large cell, last 120 minutes', () => {
  expect(minutesAsked({ ...held, minimumMinutes: 120 })).toBe(120);
  expect(minutesAsked({ ...held, members: 29 })).toBe(90);
  expect(minutesAsked({ ...held, members: 30 })).toBe(120);
});

const scored = (facts: Partial<QualityFacts>, judgements: Judgements = full, pack: RulePack = pack2025) => {
  const score = scoreQuality(pack.quality, fillQuality(pack, { ...held, ...facts }), judgements);
  return { score, next: nextGrade(pack.quality, score) };
};

test('what was missing for the next grade is told in one sentence, the largest losses first and no more than needed', () => {
  const { score, next } = scored(
    { bureauMet: false, ...listed(2), lastTasks: { done: 7, due: 10, waiting: 0 } },
    { ...full, criticism: { points: 0.5, reason: '' } },
  );
  expect([score.total, score.grade?.label]).toEqual([87.5, 'Khá']);
  expect(nextGradeWords(pack2025.quality, score, next)).toBe(
    'Thiếu 2,5 điểm để đạt Tốt: 7/10 nhiệm vụ đến hạn đã hoàn thành = 70 % (6).',
  );
});

test('the best grade has nothing above it, an unfinished form no grade', () => {
  const best = scored({});
  expect(nextGradeWords(pack2025.quality, best.score, best.next)).toBe('Đã đạt mức cao nhất: Tốt.');
  const unfinished = scored({}, {});
  expect(unfinished.score.grade).toBeNull();
  expect(nextGradeWords(pack2025.quality, unfinished.score, unfinished.next)).toBe(
    `Còn ${unfinished.score.open.length} mục chưa chấm.`,
  );
});

test('where the pack says so, the best grade waits until its items are full', () => {
  const strict = {
    ...pack2025,
    quality: { ...pack2025.quality, bestNeedsFull: ['speakers-share', 'duration'] },
  };
  const { score, next } = scored(listed(9), full, strict);
  expect([score.total, score.grade?.label]).toEqual([99, 'Khá']);
  expect(nextGradeWords(strict.quality, score, next)).toBe(
    'Đủ điểm nhưng chưa được xếp Tốt, vì cần đạt tối đa: 9/22 đồng chí phát biểu = 40,9 %, theo danh sách phát biểu (1).',
  );
  expect(scored(listed(9)).score.grade?.label).toBe('Tốt');
});

test('a filled item is changed with a reason only, and what repeats it follows the facts again', () => {
  const fillings = fillQuality(pack2025, held);
  const faults = (judgements: Judgements) =>
    judgementFaults(pack2025.quality, 'regular', fillings, judgements);
  expect(faults({ duration: { points: 4, reason: ' ' } })).toEqual([
    { code: 'meetings/score-reason-missing', itemId: 'duration' },
  ]);
  expect(faults({ duration: { points: 5, reason: '' }, content: { points: 2.5, reason: '' } })).toEqual([]);
  expect(faults({ content: { points: 4, reason: '' } })).toEqual([
    { code: 'meetings/score-above-max', itemId: 'content', max: 3 },
  ]);
  expect(faults({ 'thematic-content': { points: 1, reason: '' } })).toEqual([
    { code: 'meetings/score-not-applicable', itemId: 'thematic-content' },
  ]);
  expect(faults({ constructor: { points: 1, reason: '' } })).toEqual([
    { code: 'meetings/score-unknown', itemId: 'constructor' },
  ]);
  const kept = { duration: { points: 5, reason: 'x' }, content: { points: 2, reason: '' } };
  expect(ownJudgements(fillings, kept)).toEqual({ content: { points: 2, reason: '' } });
});

test('a run of excused absences is told at the meeting that it reaches', () => {
  const roll = (...excused: string[]) =>
    ['an', 'binh'].map((memberId) => ({
      memberId,
      presence: excused.includes(memberId) ? ('absent-excused' as const) : ('present' as const),
    }));
  expect(longestExcusedRun([roll('an'), roll('an'), roll('an', 'binh'), roll('an')])).toBe(4);
  expect(longestExcusedRun([roll('an'), roll('an'), roll()])).toBe(0);
  expect(longestExcusedRun([roll('an'), roll('binh'), roll('an')])).toBe(1);
  expect(longestExcusedRun([])).toBe(0);
});

test('only what was due counts among the tasks of last month', () => {
  const task = (status: 'done' | 'doing' | 'not-done' | 'waiting-review', dueDate: string | null) => ({
    status,
    dueDate,
  });
  const tasks = [
    task('done', null),
    task('done', '2026-12-31'),
    task('not-done', null),
    task('doing', '2026-12-05'),
    task('doing', '2026-12-06'),
    task('doing', null),
    task('waiting-review', '2026-11-30'),
  ];
  expect(dueTasks(tasks, '2026-12-05')).toEqual({ done: 2, due: 4, waiting: 1 });
});

test('what members gave is shown from five on', () => {
  expect(shownGrades({ good: 4, fair: 0, average: 0, poor: 0 })).toBeNull();
  expect(shownGrades({ good: 4, fair: 1, average: 0, poor: 0 })).toEqual({
    good: 4,
    fair: 1,
    average: 0,
    poor: 0,
  });
});

test.each([
  [[80, 90], 'up'],
  [[90, null, 80], 'down'],
  [[90, 90], 'level'],
  [[null, 90], 'too-few'],
] as const)('the line %o goes %s', (totals, way) => {
  expect(trendOf(totals.map((total) => ({ total })))).toBe(way);
});
