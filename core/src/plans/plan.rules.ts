import type { Day } from '../calendar/day.ts';

type PlanMonth = { month: number; meetsOn: Day; theme: string };

/** What a plan lacks: a quarter without a theme. */
type PlanGap = { quarter: number };

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** The quarter of a month, 1 to 4. */
const quarterOf = (month: number): number => Math.ceil(month / 3);

/** The same day of every month, the last day where a month is shorter. A suggestion; the cell chooses each day itself. */
export function suggestedDays(year: number, dayOfMonth: number): { month: number; meetsOn: Day }[] {
  return MONTHS.map((month) => {
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const day = String(Math.min(dayOfMonth, last)).padStart(2, '0');
    return { month, meetsOn: `${String(year)}-${String(month).padStart(2, '0')}-${day}` };
  });
}

/** Quarters without a theme: a thematic meeting is held at least once a quarter (domain §2.1; second-hand). */
export function planGaps(months: readonly Pick<PlanMonth, 'month' | 'theme'>[]): PlanGap[] {
  const themed = new Set(
    months.filter(({ theme }) => theme.trim() !== '').map(({ month }) => quarterOf(month)),
  );
  return [1, 2, 3, 4].filter((quarter) => !themed.has(quarter)).map((quarter) => ({ quarter }));
}

/** Whether a day lies in a month of the plan. */
export function isDayOfMonth(day: Day, { year, month }: { year: number; month: number }): boolean {
  return day.startsWith(`${String(year)}-${String(month).padStart(2, '0')}-`);
}
