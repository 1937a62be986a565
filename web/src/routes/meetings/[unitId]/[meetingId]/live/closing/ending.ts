import { dayOfInstant, timeOfInstant } from '@sotay/core/calendar/day.ts';

/**
 * The instant a meeting ended, from a time of day `HH:MM` in Viet Nam on the day it is `now`. A meeting that ends in the
 * minute it opened in ends when it opened, not before.
 */
export function endingAt(time: string, openedAt: string, now: string): string {
  const day = dayOfInstant(now);
  if (day === dayOfInstant(openedAt) && time === timeOfInstant(openedAt)) return openedAt;
  return new Date(`${day}T${time}:00+07:00`).toISOString();
}
