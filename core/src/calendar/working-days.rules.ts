import { addDays, type Day, daysBetween, weekdayOf } from './day.ts';
import { PUBLIC_HOLIDAYS, WORKED_SATURDAYS } from './holidays.ts';

const SUNDAY = 0;
const SATURDAY = 6;

/** Every single day off, so that a day is looked up in one step. */
const daysOff: ReadonlySet<Day> = new Set(
  PUBLIC_HOLIDAYS.flatMap(({ from, until }) =>
    Array.from({ length: daysBetween(from, until) + 1 }, (_, index) => addDays(from, index)),
  ),
);
const worked: ReadonlySet<Day> = new Set(WORKED_SATURDAYS);

/**
 * Whether offices work on the day: no Saturday or Sunday (QĐ 188/1999/QĐ-TTg; second-hand), no public holiday, or a Saturday worked in
 * exchange. Of years without data only the weekends are known.
 */
export function isWorkingDay(day: Day): boolean {
  if (worked.has(day)) return true;
  const weekday = weekdayOf(day);
  return weekday !== SATURDAY && weekday !== SUNDAY && !daysOff.has(day);
}

/** The working day that is `count` (1 or more) working days after a day; the day itself is not counted. */
export function addWorkingDays(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Working days after `from` up to and with `to`; negative when `to` lies before: the working days since. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(to, from);
  let count = 0;
  for (let at = from; at < to;) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) count += 1;
  }
  return count;
}
