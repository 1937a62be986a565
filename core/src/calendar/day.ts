/** A calendar day in Viet Nam, `YYYY-MM-DD`. Days in this form sort and compare as strings. */
export type Day = string;

const DAY_MS = 86_400_000;
/** Asia/Ho_Chi_Minh has stood at UTC+7 without summer time since 1975, before the first record kept here. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** Whether the text is a real day of the calendar in the form `YYYY-MM-DD` (no 31 April, no 2025-02-29). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** The day it is in Viet Nam at an instant (ISO 8601). Throws `RangeError` when it is not an instant. */
export function dayOfInstant(instant: string): Day {
  return vietnamClock(instant).slice(0, 10);
}

/** The time of day in Viet Nam at an instant (ISO 8601), as `HH:MM`. Throws `RangeError` when it is not an instant. */
export function timeOfInstant(instant: string): string {
  return vietnamClock(instant).slice(11, 16);
}

/** The instant at which a day begins in Viet Nam (ISO 8601 in UTC). Throws `RangeError` when it is not a day. */
export function instantOfDay(day: Day): string {
  return new Date(startOf(day) - VIETNAM_OFFSET_MS).toISOString();
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(startOf(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of the month `count` months later (earlier when negative), or the last day of that month if it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const date = new Date(startOf(day));
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, lastOfMonth));
  return date.toISOString().slice(0, 10);
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((startOf(to) - startOf(from)) / DAY_MS);
}

/** Whole months that have passed from one day to a later one (0 when `to` is not later). */
export function monthsBetween(from: Day, to: Day): number {
  if (to <= from) return 0;
  const [fromParts, toParts] = [dayParts(from), dayParts(to)];
  const months = (toParts.year - fromParts.year) * 12 + toParts.month - fromParts.month;
  return addMonths(from, months) > to ? months - 1 : months;
}

/** Whole minutes from one instant to another (ISO 8601), never below 0. */
export function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
}

/** Day of the week, 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(startOf(day)).getUTCDay();
}

/** Year, month (1–12) and day of the month as numbers. */
export function dayParts(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(startOf(day));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

function startOf(day: Day): number {
  if (!isDay(day)) throw new RangeError('calendar/not-a-day');
  return Date.parse(`${day}T00:00:00Z`);
}

function vietnamClock(instant: string): string {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError('calendar/not-an-instant');
  return new Date(ms + VIETNAM_OFFSET_MS).toISOString();
}
