import { instantOfDay } from '@sotay/core/calendar/day.ts';

/** Whole seconds from now until a day begins in Viet Nam; 0 when it has begun. For jobs that do at midnight what was decided for that day. */
export const secondsUntil = (day: string, now: Date): number =>
  Math.max(0, Math.ceil((Date.parse(instantOfDay(day)) - now.getTime()) / 1_000));
