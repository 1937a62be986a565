import type { Day } from './day.ts';

/**
 * How sure a day is. `announced`: in the government's yearly notice of days off (as newspapers gave it, *second-hand*). `law`: follows
 * from the Labour Code (2019, art. 112; *second-hand*) by reckoning alone. `expected`: the notice is not out or the law under way;
 * reckoned by the habit of other years (*unverified*).
 */
export type DayCertainty = 'announced' | 'law' | 'expected';

/** Days off in a row, the last one included. Saturdays and Sundays are off anyway and may lie within. */
export type DaysOff = {
  readonly from: Day;
  readonly until: Day;
  readonly name: string;
  readonly sure: DayCertainty;
};

const newYear = 'Tết Dương lịch';
const tet = 'Tết Nguyên đán';
const ancestors = 'Giỗ Tổ Hùng Vương';
const spring = 'Ngày Chiến thắng và Quốc tế Lao động';
const independence = 'Quốc khánh';
const culture = 'Ngày Văn hóa Việt Nam';

const off = (from: Day, until: Day, name: string, sure: DayCertainty): DaysOff => ({
  from,
  until,
  name,
  sure,
});

/**
 * Public holidays of Viet Nam with the days that make up for one on a weekend, year by year: Tết and Giỗ Tổ follow the moon, and the
 * government says each year how the days lie. A new year is a few lines here.
 */
export const PUBLIC_HOLIDAYS: readonly DaysOff[] = [
  off('2024-01-01', '2024-01-01', newYear, 'announced'),
  off('2024-02-08', '2024-02-14', tet, 'announced'),
  off('2024-04-18', '2024-04-18', ancestors, 'announced'),
  off('2024-04-29', '2024-05-01', spring, 'announced'),
  off('2024-09-02', '2024-09-03', independence, 'announced'),
  off('2025-01-01', '2025-01-01', newYear, 'announced'),
  off('2025-01-27', '2025-01-31', tet, 'announced'),
  off('2025-04-07', '2025-04-07', ancestors, 'announced'),
  off('2025-04-30', '2025-05-02', spring, 'announced'),
  off('2025-09-01', '2025-09-02', independence, 'announced'),
  off('2026-01-01', '2026-01-02', newYear, 'announced'),
  off('2026-02-16', '2026-02-20', tet, 'announced'),
  off('2026-04-26', '2026-04-27', ancestors, 'announced'),
  off('2026-04-30', '2026-05-01', spring, 'announced'),
  off('2026-08-31', '2026-09-02', independence, 'announced'),
  // A day off by 80-NQ/TW of 2026; the Labour Code was being changed for it.
  off('2026-11-24', '2026-11-24', culture, 'expected'),
  off('2027-01-01', '2027-01-01', newYear, 'law'),
  off('2027-02-05', '2027-02-11', tet, 'expected'),
  off('2027-04-16', '2027-04-16', ancestors, 'law'),
  off('2027-04-30', '2027-05-03', spring, 'law'),
  off('2027-09-02', '2027-09-03', independence, 'expected'),
  off('2027-11-24', '2027-11-24', culture, 'expected'),
  off('2028-01-01', '2028-01-03', newYear, 'law'),
  off('2028-01-25', '2028-01-31', tet, 'expected'),
  off('2028-04-04', '2028-04-04', ancestors, 'law'),
  off('2028-04-30', '2028-05-02', spring, 'law'),
  off('2028-09-01', '2028-09-04', independence, 'expected'),
  off('2028-11-24', '2028-11-24', culture, 'expected'),
];

/** Saturdays that were or will be worked in exchange for a day off, as the government's notices said. */
export const WORKED_SATURDAYS: readonly Day[] = ['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'];
