import { dayAndMonth, shortDate, timeWords, weekdayName } from '@sotay/core/calendar/day-words.ts';
import { dayOfInstant, daysBetween, timeOfInstant, weekdayOf } from '@sotay/core/calendar/day.ts';
import type { Day } from '@sotay/core/calendar/day.ts';
import { language } from '../words/language.ts';

const locale = language === 'en' ? 'en-GB' : 'vi-VN';
const ENGLISH_WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const KIB = 1024;

/** Today in Viet Nam, by the clock of the device. */
export const today = (): Day => dayOfInstant(new Date().toISOString());

/** `04/12/2026`. */
export const date = (day: Day): string => shortDate(day);

/** `Thứ Sáu`, `Friday`. */
export const weekday = (day: Day): string =>
  language === 'en' ? (ENGLISH_WEEKDAYS[weekdayOf(day)] ?? '') : weekdayName(day);

/** `Thứ Sáu, 04/12`. */
export const dayWithWeekday = (day: Day): string => `${weekday(day)}, ${dayAndMonth(day)}`;

/** A time of day of an instant: `8 giờ 30`, `08:30`. */
export const clock = (instant: string): string =>
  language === 'en' ? timeOfInstant(instant) : timeWords(timeOfInstant(instant));

/** When something takes place: `Thứ Sáu 04/12 · 8 giờ`. */
export const occasion = (instant: string): string => {
  const day = dayOfInstant(instant);
  return `${weekday(day)} ${dayAndMonth(day)} · ${clock(instant)}`;
};

/** When something happened: `8 giờ 30, ngày 04/12/2026`. */
export const moment = (instant: string): string => {
  const day = date(dayOfInstant(instant));
  return language === 'en' ? `${clock(instant)}, ${day}` : `${clock(instant)}, ngày ${day}`;
};

/** A due date as seen from today: `Quá 2 ngày`, `Hạn hôm nay`, `Còn 3 ngày`, later `Hạn 15/12/2026`. */
export function due(day: Day, from: Day = today()): string {
  const days = daysBetween(from, day);
  if (language === 'en') {
    if (days < 0) return `${String(-days)} days late`;
    if (days === 0) return 'Due today';
    return days <= 7 ? `${String(days)} days left` : `Due ${date(day)}`;
  }
  if (days < 0) return `Quá ${String(-days)} ngày`;
  if (days === 0) return 'Hạn hôm nay';
  return days <= 7 ? `Còn ${String(days)} ngày` : `Hạn ${date(day)}`;
}

/** `11.208`. */
export const number = (value: number): string => new Intl.NumberFormat(locale).format(value);

/** A share between 0 and 1 as `38,4 %`. */
export const percent = (share: number): string =>
  `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(share * 100)} %`;

/** A size in bytes: `820 byte`, `12 KB`, `3,4 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < KIB) return `${String(bytes)} byte`;
  if (bytes < KIB * KIB) return `${number(Math.round(bytes / KIB))} KB`;
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / KIB / KIB)} MB`;
}

/** A telephone number in groups as it is read aloud: `0912 345 678`. */
export const phone = (digits: string): string =>
  digits
    .replace(/^(0\d{3})(\d{3})(\d{3})$/, '$1 $2 $3')
    .replace(/^(\+84)(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3 $4');
