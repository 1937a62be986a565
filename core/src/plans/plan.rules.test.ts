import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDayOfMonth, planGaps, suggestedDays } from './plan.rules.ts';

test('the same day of every month, and the last one where a month is shorter', () => {
  const days = suggestedDays(2027, 31).map(({ meetsOn }) => meetsOn);
  expect(days.slice(0, 4)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']);
  expect(suggestedDays(2028, 30)[1]?.meetsOn).toBe('2028-02-29');
});

test('every suggested day lies in its month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2200 }), fc.integer({ min: 1, max: 31 }), (year, dayOfMonth) => {
      for (const { month, meetsOn } of suggestedDays(year, dayOfMonth))
        expect(isDayOfMonth(meetsOn, { year, month })).toBe(true);
    }),
  );
});

test('a quarter without a theme is missing one; an empty theme is none', () => {
  const months = [
    { month: 3, theme: 'Nêu gương' },
    { month: 5, theme: ' ' },
    { month: 12, theme: 'Chuyển đổi số' },
  ];
  expect(planGaps(months)).toEqual([{ quarter: 2 }, { quarter: 3 }]);
  expect(planGaps([])).toHaveLength(4);
});
