import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayOfInstant,
  daysBetween,
  instantOfDay,
  isDay,
  minutesBetween,
  monthsBetween,
  timeOfInstant,
  weekdayOf,
} from './day.ts';

const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map((n) => addDays('2000-01-01', n));

test.each([
  ['2026-02-28', true],
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['01/02/2026', false],
  ['', false],
])('isDay(%s) is %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test.each([
  ['2026-12-03T16:59:59Z', '2026-12-03', '23:59'],
  ['2026-12-03T17:00:00Z', '2026-12-04', '00:00'],
  ['2026-12-31T18:30:00Z', '2027-01-01', '01:30'],
  ['2026-12-04T08:00:00+07:00', '2026-12-04', '08:00'],
])('the instant %s is %s %s in Viet Nam', (instant, day, time) => {
  expect(dayOfInstant(instant)).toBe(day);
  expect(timeOfInstant(instant)).toBe(time);
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-11-15', 3, '2027-02-15'],
  ['2026-05-10', 0, '2026-05-10'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected);
});

test.each([
  ['2026-01-15', '2026-02-14', 0],
  ['2026-01-15', '2026-02-15', 1],
  ['2026-01-31', '2026-02-28', 1],
  ['2025-11-01', '2026-02-01', 3],
  ['2026-02-01', '2026-01-01', 0],
])('from %s to %s are %i whole months', (from, to, expected) => {
  expect(monthsBetween(from, to)).toBe(expected);
});

test('minutes count whole ones and never run backwards', () => {
  expect(minutesBetween('2026-12-04T01:00:00Z', '2026-12-04T02:30:59Z')).toBe(90);
  expect(minutesBetween('2026-12-04T02:00:00Z', '2026-12-04T01:00:00Z')).toBe(0);
});

test('4 December 2026 is a Friday', () => {
  expect(weekdayOf('2026-12-04')).toBe(5);
});

describe('properties', () => {
  test('adding and counting days undo each other, and order is text order', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        const other = addDays(day, count);
        expect(daysBetween(day, other)).toBe(count);
        expect(Math.sign(count)).toBe(other > day ? 1 : other < day ? -1 : 0);
      }),
    );
  });

  test('a whole number of months later is that number of months', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (day, months) => {
        expect(monthsBetween(day, addMonths(day, months))).toBe(months);
      }),
    );
  });
});

test.each(['2026-02-30', 'today', ''])('%s is refused as a day', (text) => {
  expect(() => addDays(text, 1)).toThrow('calendar/not-a-day');
});

test('what is not an instant is refused', () => {
  expect(() => dayOfInstant('tomorrow')).toThrow('calendar/not-an-instant');
});

test('a day begins at its first instant in Viet Nam', () => {
  expect(instantOfDay('2026-12-04')).toBe('2026-12-03T17:00:00.000Z');
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(dayOfInstant(instantOfDay(day))).toBe(day);
    }),
  );
});
