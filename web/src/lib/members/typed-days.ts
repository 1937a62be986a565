import type { Day } from '@sotay/core/calendar/day.ts';
import { readTypedDay } from '../platform/typed-day.ts';
import { date } from '../platform/format.ts';

/** A day as it stands in a field to be changed; empty for none. */
export const dayText = (day: Day | null): string => (day === null ? '' : date(day));

/** A typed day that may be left empty: the day, null for empty, undefined for what is no day. */
export const readOptionalDay = (typed: string): Day | null | undefined =>
  typed.trim() === '' ? null : readTypedDay(typed);
