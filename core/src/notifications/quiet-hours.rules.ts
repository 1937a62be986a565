import { addDays, dayOfInstant, instantOfDay, timeOfInstant } from '../calendar/day.ts';

/** Nobody is called between 21:00 and 6:00 in Viet Nam. Ours; no regulation sets hours for notices. */
export const QUIET_FROM = '21:00';
export const QUIET_UNTIL = '06:00';

const QUIET_UNTIL_MS = 6 * 3_600_000;

/** Whether it is quiet at an instant (ISO 8601): from 21:00 on, before 6:00. */
export const isQuiet = (instant: string): boolean => {
  const time = timeOfInstant(instant);
  return time >= QUIET_FROM || time < QUIET_UNTIL;
};

/** When what is to be said at an instant may be said: at once, or at the next 6:00 (ISO 8601 in UTC). */
export const whenToSay = (instant: string): string => {
  if (!isQuiet(instant)) return instant;
  const today = dayOfInstant(instant);
  const day = timeOfInstant(instant) >= QUIET_FROM ? addDays(today, 1) : today;
  return new Date(Date.parse(instantOfDay(day)) + QUIET_UNTIL_MS).toISOString();
};

/** For how many seconds what is to be said at an instant has to wait; 0 where it may be said at once. */
export const secondsOfQuiet = (instant: string): number =>
  Math.ceil((Date.parse(whenToSay(instant)) - Date.parse(instant)) / 1_000);
