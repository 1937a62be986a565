import { addDays, addMonths, weekdayOf } from '@sotay/core/calendar/day.ts';
import type { Day } from '@sotay/core/calendar/day.ts';

const DAYS = 7;

/** The weeks of a month from Monday to Sunday; null where a day belongs to another month. `first` is the first day of the month. */
export function weeksOf(first: Day): (Day | null)[][] {
  const after = addMonths(first, 1);
  const weeks: (Day | null)[][] = [];
  const before = (weekdayOf(first) + DAYS - 1) % DAYS;
  for (let monday = addDays(first, -before); monday < after; monday = addDays(monday, DAYS)) {
    const days = Array.from({ length: DAYS }, (_, offset) => addDays(monday, offset));
    weeks.push(days.map((day) => (day >= first && day < after ? day : null)));
  }
  return weeks;
}
