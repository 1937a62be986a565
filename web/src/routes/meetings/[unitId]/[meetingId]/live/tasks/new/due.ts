import { addDays, addMonths, dayOfInstant, isDay } from '@sotay/core/calendar/day.ts';
import type { Day } from '@sotay/core/calendar/day.ts';

export type DueChoice = 'month-end' | 'next-meeting' | 'chosen' | 'none';

/** The last day of the month that the day lies in. */
export const monthEnd = (day: Day): Day => addDays(`${addMonths(day, 1).slice(0, 7)}-01`, -1);

/** When the next meeting is likely to be: the same day a month later. */
export const nextMeeting = (startsAt: string): Day => addMonths(dayOfInstant(startsAt), 1);

/** The due date behind a choice; null where none is set or none was chosen yet. */
export function dueOf(choice: DueChoice, startsAt: string, chosen: string): Day | null {
  if (choice === 'month-end') return monthEnd(dayOfInstant(startsAt));
  if (choice === 'next-meeting') return nextMeeting(startsAt);
  return choice === 'chosen' && isDay(chosen) ? chosen : null;
}
