import { dayParts } from '@sotay/core/calendar/day.ts';
import type { Day } from '@sotay/core/calendar/day.ts';
import { monthsDue } from '@sotay/core/home/month-to-prepare.rules.ts';
import type { MeetingRow } from '@sotay/core/meetings/meetings.schema.ts';

export type Month = MeetingRow['month'];

export const monthOf = (day: Day): Month => {
  const { month, year } = dayParts(day);
  return { month, year };
};

export const monthAfter = ({ month, year }: Month): Month =>
  month === 12 ? { month: 1, year: year + 1 } : { month: month + 1, year };

export const isSameMonth = (a: Month, b: Month): boolean => a.month === b.month && a.year === b.year;

type Row = Pick<MeetingRow, 'month' | 'state' | 'startsAt' | 'countsForMonth'>;

/** Whether a meeting in this state is still to be held or going on. */
export const isComing = (state: MeetingRow['state']): boolean =>
  state === 'draft' || state === 'invited' || state === 'open';

/** The meeting that comes next: the one going on, else the earliest that is being prepared or has invited. */
export function nextMeeting<R extends Row>(rows: readonly R[]): R | undefined {
  const coming = rows
    .filter(({ state }) => isComing(state))
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  return coming.find(({ state }) => state === 'open') ?? coming[0];
}

/** The month that is due and has no meeting yet, the earliest first; by the rule that Today follows too. */
export const monthToPrepare = (rows: readonly Row[], today: Day): Month | undefined =>
  monthsDue(today)
    .map(monthOf)
    .find((month) => !rows.some((row) => row.countsForMonth && isSameMonth(row.month, month)));

/** Years that hold the meetings of today: in December next January's meeting is prepared already. */
export const yearsToRead = (today: Day): number[] => {
  const { month, year } = monthOf(today);
  return month === 12 ? [year, year + 1] : [year];
};
