import { addDays, addMonths } from '../calendar/day.ts';
import type { Day } from '../calendar/day.ts';
import { type CellMonth, type MissingKind, type MonthMeeting, isHeld } from './cell-month.ts';

/** From this day of the month on, a month without a date is worth a call. Our own choice, no regulation. */
const PLANNED_BY_DAY = 10;

/** So many days after the meeting its papers are finished and published (42-HD/BTCTW, step 5.1: "trong 02 ngày"; second-hand). */
export const FINISHED_AFTER_DAYS = 2;

/** Whether the papers of a meeting that was held should be finished by today. */
export const isFinishDue = ({ concludedOn }: Pick<MonthMeeting, 'concludedOn'>, today: Day): boolean =>
  concludedOn !== null && addDays(concludedOn, FINISHED_AFTER_DAYS) < today;

const ofMeetings = (meetings: readonly MonthMeeting[], month: Day, today: Day): MissingKind[] => {
  const held = meetings.filter(isHeld);
  const planned = meetings.filter(({ state }) => state === 'invited' || state === 'open');
  const isOver = today >= addMonths(month, 1);
  const isPlanDue = today >= addDays(month, PLANNED_BY_DAY - 1);
  if (held.length === 0 && (isOver || planned.some(({ startsOn }) => startsOn < today))) return ['not-held'];
  return held.length === 0 && planned.length === 0 && isPlanDue ? ['not-planned'] : [];
};

/**
 * What is missing in a cell's month, seen from today; an empty list where nothing is due yet. Groups to help by, never a ranking: the
 * cells of one group stand in the order of the organisation, and no grade is part of it.
 */
export const missingIn = (cell: CellMonth, month: Day, today: Day): MissingKind[] => {
  const due = cell.meetings.filter((meeting) => isFinishDue(meeting, today));
  const isReportDue = due.length > 0 || today >= addMonths(month, 1);
  return [
    ...(cell.hasSecretary ? [] : (['no-secretary'] as const)),
    ...ofMeetings(
      cell.meetings.filter(({ countsForMonth }) => countsForMonth),
      month,
      today,
    ),
    ...(due.some(({ state }) => state === 'concluded') ? (['minutes-open'] as const) : []),
    ...(due.length > 0 && due.every(({ resolution }) => resolution === null)
      ? (['no-resolution'] as const)
      : []),
    ...(isReportDue && !cell.isReported ? (['report-missing'] as const) : []),
    ...(cell.meetings.some(({ votesFlagged }) => votesFlagged > 0) ? (['vote-flagged'] as const) : []),
  ];
};
