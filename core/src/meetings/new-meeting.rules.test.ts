import { expect, test } from 'vitest';
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
  const titles = suggestedAgenda(pack2025, 'regular', 2).map((item) => item.title);
  expect(titles[0]).toBe('Kết quả thực hiện nhiệm vụ kỳ trước');
  expect(titles).toHaveLength(4);
  expect(suggestedAgenda(pack2025, 'regular', 0)).toHaveLength(3);
  expect(suggestedAgenda(pack2025, 'thematic', 2).map((item) => item.title)).toEqual(['Chuyên đề']);
  expect(suggestedAgenda(pack2025, 'regular-thematic', 2)).toHaveLength(5);
  expect(optionalItems(pack2025).every((label) => !titles.includes(label))).toBe(true);
});

test.each([
  ['regular', 'regular', true],
  ['regular', 'thematic', false],
  ['regular', 'regular-thematic', true],
  ['regular-thematic', 'thematic', true],
] as const)('%s and %s in one month clash: %s', (a, b, clash) => {
  expect([kindsClash(a, b), kindsClash(b, a)]).toEqual([clash, clash]);
});
