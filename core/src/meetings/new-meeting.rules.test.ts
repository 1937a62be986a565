import { expect, test } from 'vitest';
import type { MeetingKind } from '../rule-packs/rule-pack.ts';
import { type CellType, cellTypes } from '../units/cell-types.ts';
import { pack2025 } from '../rule-packs/pack-2025-2026.ts';
import {
  kindsClash,
  optionalItems,
  suggestedAgenda,
  suggestedStart,
  suggestedTitle,
} from './new-meeting.rules.ts';

test.each([
  ['regular', { month: 12, year: 2026 }, 'Sinh hoạt chi bộ tháng 12 năm 2026'],
  ['thematic', { month: 2, year: 2026 }, 'Sinh hoạt chuyên đề tháng 02 năm 2026'],
  ['regular-thematic', { month: 3, year: 2026 }, 'Sinh hoạt chi bộ và chuyên đề tháng 3 năm 2026'],
] as const)('a %s meeting of %j is called %s', (kind, month, title) => {
  expect(suggestedTitle(kind, month)).toBe(title);
});

const now = '2026-11-22T02:00:00.000Z';

test.each([
  ['without one before, on the fifth at eight', { month: 12, year: 2026 }, null, '2026-12-05T01:00:00.000Z'],
  ['as last time', { month: 12, year: 2026 }, '2026-11-03T07:30:00.000Z', '2026-12-03T07:30:00.000Z'],
  [
    'in a short month on its last day',
    { month: 2, year: 2027 },
    '2026-12-31T01:00:00Z',
    '2027-02-28T01:00:00.000Z',
  ],
  [
    'tomorrow where that day has passed',
    { month: 11, year: 2026 },
    '2026-10-05T07:00:00Z',
    '2026-11-23T07:00:00.000Z',
  ],
  [
    'early in the morning it is still that day in Viet Nam',
    { month: 12, year: 2026 },
    '2026-11-03T23:00:00Z',
    '2026-12-03T23:00:00.000Z',
  ],
] as const)('it begins %s', (_, month, last, start) => {
  expect(suggestedStart(month, last, now)).toBe(start);
});

test('the agenda brings open tasks back first and keeps what is only "nếu có" apart', () => {
  const titles = suggestedAgenda(pack2025, 'regular', { openTasks: 2, cellType: 'office' }).map(
    (item) => item.title,
  );
  expect(titles[0]).toBe('Kết quả thực hiện nhiệm vụ kỳ trước');
  expect(titles).toHaveLength(4);
  expect(suggestedAgenda(pack2025, 'regular', { openTasks: 0, cellType: 'office' })).toHaveLength(3);
  expect(
    suggestedAgenda(pack2025, 'thematic', { openTasks: 2, cellType: 'office' }).map((item) => item.title),
  ).toEqual(['Chuyên đề']);
  expect(suggestedAgenda(pack2025, 'regular-thematic', { openTasks: 2, cellType: 'office' })).toHaveLength(5);
  expect(optionalItems(pack2025).every((label) => !titles.includes(label))).toBe(true);
});

test('the agenda has the contents of the type of cell, and a theme has its name', () => {
  const noteOf = (cellType: CellType) =>
    suggestedAgenda(pack2025, 'regular', { openTasks: 0, cellType }).map((item) => item.note)[1];
  expect(noteOf('office')).toContain('cải cách hành chính');
  expect(noteOf('village')).toContain('khu dân cư');
  expect(new Set(cellTypes.map(noteOf)).size).toBe(cellTypes.length);
  const themed = { openTasks: 0, cellType: 'office', theme: 'Nêu gương' } as const;
  expect(suggestedAgenda(pack2025, 'thematic', themed).map((item) => item.title)).toEqual([
    'Chuyên đề: Nêu gương',
  ]);
});

test('the bureau has its four points; a meeting out of turn and a committee begin with an empty agenda', () => {
  const titles = (kind: MeetingKind) =>
    suggestedAgenda(pack2025, kind, { openTasks: 3, cellType: 'office' }).map((item) => item.title);
  expect(titles('bureau-preparation')).toHaveLength(4);
  expect([titles('extraordinary'), titles('committee')]).toEqual([[], []]);
});

test.each([
  ['regular', 'regular', true],
  ['regular', 'thematic', false],
  ['regular', 'regular-thematic', true],
  ['regular-thematic', 'thematic', true],
  ['extraordinary', 'extraordinary', false],
  ['bureau-preparation', 'regular-thematic', false],
  ['committee', 'committee', false],
] as const)('%s and %s in one month clash: %s', (a, b, clash) => {
  expect([kindsClash(a, b), kindsClash(b, a)]).toEqual([clash, clash]);
});
