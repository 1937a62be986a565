import { dayOfInstant, instantOfDay, timeOfInstant } from '@sotay/core/calendar/day.ts';

const DAY_MS = 86_400_000;
/** Sheets count days from here; the day that they add to February 1900 keeps earlier days out. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DAY = '1900-03-01';
const LONGEST = 32_767;

/** A day as a sheet counts it; null before March 1900, where sheets and the calendar differ. */
export const serialOfDay = (day: string): number | null =>
  day < FIRST_DAY ? null : (Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / DAY_MS;

/** An instant by the clock of Viet Nam as a sheet counts it, to the second; null before March 1900. */
export const serialOfInstant = (at: Date): number | null => {
  const day = dayOfInstant(at.toISOString());
  const serial = serialOfDay(day);
  const seconds = Math.floor((at.getTime() - Date.parse(instantOfDay(day))) / 1_000);
  return serial === null ? null : serial + seconds / 86_400;
};

/** `2026-11-22` → `22/11/2026`. */
export const dayWords = (day: string): string => day.split('-').reverse().join('/');

/** An instant by the clock of Viet Nam: `22/11/2026 09:00`. */
export const instantWords = (at: Date): string => {
  const instant = at.toISOString();
  return `${dayWords(dayOfInstant(instant))} ${timeOfInstant(instant)}`;
};

/** Text that a cell can hold: no signs that XML forbids, not longer than sheets allow. */
export const cellText = (text: string): string =>
  text
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '');
