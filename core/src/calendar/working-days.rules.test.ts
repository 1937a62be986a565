import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isDay } from './day.ts';
import { PUBLIC_HOLIDAYS, WORKED_SATURDAYS } from './holidays.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.rules.ts';

const anyDay = fc.integer({ min: 0, max: 1_900 }).map((count) => addDays('2024-01-01', count));

/** Day and month by the moon, from the calendar of the runtime: an independent reckoning (Viet Nam's and China's agree in these years). */
const moonDay = (day: string): string =>
  new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );

test.each([
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-23', 1, '2026-11-25'],
  ['2026-02-13', 1, '2026-02-23'],
  ['2026-08-28', 1, '2026-09-03'],
  ['2026-08-21', 1, '2026-08-22'],
  ['2026-11-23', 30, '2027-01-06'],
])('from %s, %i working days lead to %s', (from, count, to) => {
  expect(addWorkingDays(from, count)).toBe(to);
});

test('a term always ends on a working day, and counting back gives the same number', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (day, count) => {
      const end = addWorkingDays(day, count);
      expect(isWorkingDay(end)).toBe(true);
      expect(workingDaysBetween(day, end)).toBe(count);
      expect(workingDaysBetween(end, day)).toBe(-count);
    }),
  );
});

test('a later beginning never ends earlier, and one more day ends later', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 100 }), (day, count) => {
      expect(addWorkingDays(addDays(day, 1), count) >= addWorkingDays(day, count)).toBe(true);
      expect(addWorkingDays(day, count + 1) > addWorkingDays(day, count)).toBe(true);
    }),
  );
});

test('Tết and Giỗ Tổ lie where the moon says', () => {
  for (const { from, until, name } of PUBLIC_HOLIDAYS) {
    expect(isDay(from) && isDay(until) && from <= until).toBe(true);
    if (name === 'Giỗ Tổ Hùng Vương') expect(moonDay(from)).toBe('3/10');
    if (name !== 'Tết Nguyên đán') continue;
    const days = Array.from({ length: 7 }, (_, index) => addDays(from, index)).filter((day) => day <= until);
    expect(days.map(moonDay)).toEqual(expect.arrayContaining(['1/1', '1/2', '1/3']));
  }
});

test('every year has the eleven days of the law, holidays on a weekend made up for', () => {
  for (const year of ['2024', '2025', '2026', '2027', '2028']) {
    const days = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index)).filter((day) =>
      day.startsWith(year),
    );
    const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    const free = days.filter((day) => !isWorkingDay(day) && !isWeekend(day)).length;
    const exchanged = WORKED_SATURDAYS.filter((day) => day.startsWith(year)).length;
    const culture = Number(year) >= 2026 ? 1 : 0;
    expect(free - exchanged, year).toBe(11 + culture);
  }
});
