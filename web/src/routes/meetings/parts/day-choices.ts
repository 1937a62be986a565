import { addDays, addMonths, dayOfInstant, timeOfInstant } from '@sotay/core/calendar/day.ts';
import type { Day } from '@sotay/core/calendar/day.ts';
import { dayWithWeekday } from '#lib/platform/format.ts';
import type { Month } from './months.ts';

/** A choice of a list: taps only, and nothing wrong can be typed. */
export type Option = { value: string; label: string };

const DAYS_INTO_NEXT_MONTH = 10;
const BUREAU_DAYS_BEFORE = 30;
const FIRST_HALF_HOUR = 6 * 2;
const LAST_HALF_HOUR = 21 * 2;

const option = (day: Day): Option => ({ value: day, label: dayWithWeekday(day) });

/** The days a meeting of a month may be on, with their weekdays, into the first days of the month after; `kept` is always among them. */
export function meetingDays({ month, year }: Month, kept: Day): Option[] {
  const first = `${String(year)}-${String(month).padStart(2, '0')}-01`;
  const last = addDays(addMonths(first, 1), DAYS_INTO_NEXT_MONTH - 1);
  const days = daysFrom(first, last);
  return (days.includes(kept) ? days : [...days, kept].toSorted()).map(option);
}

/** The days on which the bureau may have met: the meeting's own, and a month back; the latest first. */
export function bureauDays(meetingDay: Day, kept: Day | null): Option[] {
  const days = daysFrom(addDays(meetingDay, -BUREAU_DAYS_BEFORE), meetingDay);
  return (kept === null || days.includes(kept) ? days : [...days, kept].toSorted()).toReversed().map(option);
}

/** Half hours from 6 in the morning to 9 in the evening as `HH:MM`; `kept` is always among them. */
export function startTimes(kept: string): string[] {
  const times = Array.from({ length: LAST_HALF_HOUR - FIRST_HALF_HOUR + 1 }, (_, index) => {
    const half = FIRST_HALF_HOUR + index;
    return `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
  });
  return times.includes(kept) ? times : [...times, kept].toSorted();
}

/** The instant of a day and a time of day in Viet Nam (UTC+7 all year round). */
export const instantOf = (day: Day, time: string): string =>
  new Date(`${day}T${time}:00+07:00`).toISOString();

/** Day and time of day of an instant, as the choices take them. */
export const dayAndTime = (instant: string): { day: Day; time: string } => ({
  day: dayOfInstant(instant),
  time: timeOfInstant(instant),
});

function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
