import { dayOfInstant, dayParts, timeOfInstant, weekdayOf } from './day.ts';
import type { Day } from './day.ts';

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/**
 * The date as official papers write it: `ngày 05 tháng 02 năm 2026`, `ngày 27 tháng 5 năm 2026`.
 * Days below 10 and the months 1 and 2 take a leading zero, the other months do not (36-HD/VPTW, 05-HD/VPTW; second-hand).
 */
export function officialDate(day: Day): string {
  const { year, month, dayOfMonth } = dayParts(day);
  const monthText = month <= 2 ? pad(month) : String(month);
  return `ngày ${pad(dayOfMonth)} tháng ${monthText} năm ${year}`;
}

/** The date as screens and lists write it: `05/02/2026`. */
export function shortDate(day: Day): string {
  return `${dayAndMonth(day)}/${dayParts(day).year}`;
}

/** Day and month alone, `05/02`, where the year goes without saying. */
export function dayAndMonth(day: Day): string {
  const { month, dayOfMonth } = dayParts(day);
  return `${pad(dayOfMonth)}/${pad(month)}`;
}

/** The day of the week, `Thứ Sáu`, `Chủ nhật`. */
export function weekdayName(day: Day): string {
  return WEEKDAYS[weekdayOf(day)] ?? '';
}

/** A time of day `HH:MM` in words: `8 giờ`, `14 giờ 30`. */
export function timeWords(time: string): string {
  const [hour = '0', minute = '00'] = time.split(':');
  return minute === '00' ? `${Number(hour)} giờ` : `${Number(hour)} giờ ${minute}`;
}

/** When something takes place, as on a card: `Thứ Sáu 04/12 · 8 giờ`. Takes an instant (ISO 8601), speaks Viet Nam's time. */
export function occasionWords(instant: string): string {
  const day = dayOfInstant(instant);
  return `${weekdayName(day)} ${dayAndMonth(day)} · ${timeWords(timeOfInstant(instant))}`;
}

/** Time and day as minutes of a meeting write them: `8 giờ 30, ngày 05 tháng 02 năm 2026`. Takes an instant (ISO 8601). */
export function officialMoment(instant: string): string {
  return `${timeWords(timeOfInstant(instant))}, ${officialDate(dayOfInstant(instant))}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
