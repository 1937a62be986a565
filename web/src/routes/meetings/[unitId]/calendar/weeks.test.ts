import { expect, test } from 'vitest';
import { weeksOf } from './weeks.ts';

test('a month stands in weeks from Monday to Sunday', () => {
  const weeks = weeksOf('2026-11-01');
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
  expect(weeks.at(-1)).toEqual(['2026-11-30', null, null, null, null, null, null]);
});

test('every day of a month stands there once, whatever the month', () => {
  for (const month of ['2024-02', '2026-02', '2027-02', '2026-12']) {
    const days = weeksOf(`${month}-01`)
      .flat()
      .filter((day) => day !== null);
    expect(new Set(days).size).toBe(days.length);
    expect(days.every((day) => day.startsWith(month))).toBe(true);
    expect(days[0]).toBe(`${month}-01`);
  }
  expect(weeksOf('2027-02-01')).toHaveLength(4);
});
