import type { Day } from '@sotay/core/calendar/day.ts';
import { number, percent } from '../platform/format.ts';
import { oversightWords as t } from '../words/oversight.ts';

/** `12/2026` of the first day of a month. */
export const monthName = (month: Day): string => `${month.slice(5, 7)}/${month.slice(0, 4)}`;

/** The month of an address, or this one where it names none. */
export const monthOf = (asked: string | null, today: Day): Day =>
  asked !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? `${asked}-01` : `${today.slice(0, 8)}01`;

/** Addresses of the three screens of a unit for a month. */
export const pathOf = (unitId: string, month: Day): string =>
  `/oversight/${unitId}?month=${month.slice(0, 7)}`;
export const reportPathOf = (unitId: string, month: Day): string =>
  `/oversight/${unitId}/report?month=${month.slice(0, 7)}`;
/** Plans are seen by the year. */
export const plansPathOf = (unitId: string, month: Day): string =>
  `/oversight/${unitId}/plans?year=${month.slice(0, 4)}`;
export const sentPathOf = (unitId: string, reportId: string): string =>
  `/oversight/${unitId}/report/${reportId}`;

/** `85 %` of those who were called; a dash where nobody was. */
export const share = ({ present, expected }: { present: number; expected: number }): string =>
  // Kept in one line: a narrow column would part the sign from its number.
  expected === 0 ? t.none : percent(present / expected).replace(' ', '\u00a0');

/** `17 / 20 (85 %)`. */
export const attendance = (figures: { present: number; expected: number }): string =>
  figures.expected === 0
    ? t.none
    : `${t.of(number(figures.present), number(figures.expected))} (${share(figures)})`;
