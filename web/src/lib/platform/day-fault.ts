import type { Day } from '@sotay/core/calendar/day.ts';
import { isDay } from '@sotay/core/calendar/day.ts';

/** What is wrong with what stands in a field for a day; nothing with an empty one. */
export function dayFault(value: string, earliest?: Day): 'wrong' | 'too-early' | undefined {
  if (value === '') return undefined;
  if (!isDay(value)) return 'wrong';
  return earliest !== undefined && value < earliest ? 'too-early' : undefined;
}
