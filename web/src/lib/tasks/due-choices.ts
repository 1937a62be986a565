import { addDays, addMonths, isDay } from '@sotay/core/calendar/day.ts';
import type { Day } from '@sotay/core/calendar/day.ts';

export type DueChoice = 'month-end' | 'month' | 'chosen' | 'none';

/** The due date behind a choice, as seen from today; null where none is set, or none was chosen yet that will do. */
export function dueOf(choice: DueChoice, today: Day, chosen: string): Day | null {
  if (choice === 'month-end') return addDays(`${addMonths(today, 1).slice(0, 7)}-01`, -1);
  if (choice === 'month') return addMonths(today, 1);
  return choice === 'chosen' && isDay(chosen) && chosen >= today ? chosen : null;
}
