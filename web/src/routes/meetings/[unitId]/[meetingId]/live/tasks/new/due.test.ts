import { expect, test } from 'vitest';
import { dueOf, monthEnd } from './due.ts';

test.each([
  ['2026-11-05', '2026-11-30'],
  ['2026-12-31', '2026-12-31'],
  ['2028-02-01', '2028-02-29'],
])('the month of %s ends on %s', (day, end) => {
  expect(monthEnd(day)).toBe(end);
});

test('quick choices are reckoned from the day of the meeting in Viet Nam', () => {
  const startsAt = '2026-11-04T18:00:00Z';
  expect(dueOf('month-end', startsAt, '')).toBe('2026-11-30');
  expect(dueOf('next-meeting', startsAt, '')).toBe('2026-12-05');
  expect(dueOf('chosen', startsAt, '2026-12-24')).toBe('2026-12-24');
  expect(dueOf('chosen', startsAt, '')).toBeNull();
  expect(dueOf('chosen', startsAt, '24/12')).toBeNull();
  expect(dueOf('none', startsAt, '2026-12-24')).toBeNull();
});
