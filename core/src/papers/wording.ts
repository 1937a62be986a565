import { officialMoment } from '../calendar/day-words.ts';
import { layouts } from './layouts.ts';
import type { LayoutCode } from './layouts.ts';
import type { Instant, Month } from './meeting-record.ts';

/**
 * The number line, `Số 07-NQ/CB`: no colon after "Số", below 10 with a zero, running through the term of the committee
 * (domain §2.2, second-hand). An open number leaves room to write.
 */
export function numberLine(number: number | null, docSymbol: string, unitSymbol: string): string {
  return `Số ${number === null ? '\u2007\u2007\u2007' : twoDigits(number)}-${docSymbol}/${unitSymbol}`;
}

/** "tháng 3 năm 2026", "tháng 02 năm 2026": months 1 and 2 with a zero as in dates (domain §2.2, second-hand). */
export function monthWords({ month, year }: Month): string {
  return `tháng ${month <= 2 ? twoDigits(month) : month} năm ${year}`;
}

/** The month before. */
export function monthBefore({ month, year }: Month): Month {
  return month === 1 ? { month: 12, year: year - 1 } : { month: month - 1, year };
}

/** A count of people as papers write it: `07 đồng chí`; none is `0 đồng chí`. */
export function comrades(count: number): string {
  return `${count === 0 ? '0' : twoDigits(count)} đồng chí`;
}

/** A share of `base` in percent with at most two decimals and a comma: `93,33 %`. A base of 0 gives `0 %`. */
export function percent(part: number, base: number): string {
  const hundredths = base === 0 ? 0 : Math.round((part / base) * 10_000);
  return `${decimal(hundredths / 100)} %`;
}

/** A number with a decimal comma. */
export function decimal(value: number): string {
  return String(value).replace('.', ',');
}

/** The lines that stand in for a hand under an electronic signature; none where nobody signed yet. */
export function signedLines(at: Instant | null): string[] {
  if (at === null) return [];
  return ['(Đã ký điện tử', `${officialMoment(at)})`];
}

/** A month in a table: `tháng 3/2026`, `tháng 02/2026`. */
export function shortMonth({ month, year }: Month): string {
  return `tháng ${month <= 2 ? twoDigits(month) : month}/${year}`;
}

/** Text written by people, one paragraph per line that says something. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Closes a sentence with "." where it ends without a mark. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…:;]["”)]?$/.test(trimmed) || trimmed === '' ? trimmed : `${trimmed}.`;
}

/** Words of the organisation itself in the spelling of the layout. */
export function spelled(layout: LayoutCode, text: string): string {
  return layouts[layout].spellings.reduce(
    (spelling, [from, to]) => spelling.replaceAll(from, to),
    text.normalize('NFC'),
  );
}

/** The same in capitals, as heads and posts write it. */
export function capitals(layout: LayoutCode, text: string): string {
  return spelled(layout, text.toLocaleUpperCase('vi'));
}

/**
 * One line of a paper: composed marks (NFC), no control characters (they make a Word file unreadable), single spaces,
 * and "." where somebody closed with "./." (05-HD/VPTW, second-hand).
 */
export function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\uFFFE\uFFFF]+/gu, ' ')
    .replace(/\s*\.\s*\/\s*\.(?=\s|$)/g, '.')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
