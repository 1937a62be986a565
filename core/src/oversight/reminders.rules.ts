import { addDays, addMonths } from '../calendar/day.ts';
import type { Day } from '../calendar/day.ts';
import { type MonthMeeting, isHeld } from './cell-month.ts';
import { FINISHED_AFTER_DAYS, isFinishDue } from './missing.rules.ts';

export const reminderKinds = ['post-papers', 'sign-minutes', 'send-report'] as const;

/** What a secretary is reminded of, since when; `meetingId` is null where it is about the month alone. */
type Reminder = {
  kind: (typeof reminderKinds)[number];
  month: Day;
  meetingId: string | null;
  since: Day;
};

type ToRemind = Pick<MonthMeeting, 'meetingId' | 'state' | 'startsOn' | 'concludedOn'> & { papers: number };

/** A month of a cell for its secretary. `isInUse`: whether the cell has ever met with the handbook by then. */
export type LeaderMonth = {
  month: Day;
  isReported: boolean;
  isInUse: boolean;
  meetings: readonly ToRemind[];
};

/** Papers are there a day ahead (42-HD/BTCTW step 1.4: "≥ 01 ngày trước"; read). */
const PAPERS_DAYS_AHEAD = 1;

const ofMeeting = (meeting: ToRemind, month: Day, today: Day): Reminder[] => {
  const { meetingId, state, startsOn, concludedOn, papers } = meeting;
  const papersBy = addDays(startsOn, -PAPERS_DAYS_AHEAD);
  if ((state === 'draft' || state === 'invited') && papers === 0 && papersBy <= today && startsOn >= today)
    return [{ kind: 'post-papers', month, meetingId, since: papersBy }];
  if (state !== 'concluded' || concludedOn === null || !isFinishDue(meeting, today)) return [];
  return [{ kind: 'sign-minutes', month, meetingId, since: addDays(concludedOn, FINISHED_AFTER_DAYS) }];
};

const ofReport = ({ month, isReported, isInUse, meetings }: LeaderMonth, today: Day): Reminder[] => {
  if (isReported) return [];
  const finished = meetings
    .filter((meeting) => isHeld(meeting) && isFinishDue(meeting, today))
    .flatMap(({ concludedOn }) => concludedOn ?? [])
    .sort()[0];
  const since = finished === undefined ? addMonths(month, 1) : addDays(finished, FINISHED_AFTER_DAYS);
  if (since > today || (finished === undefined && !isInUse)) return [];
  return [{ kind: 'send-report', month, meetingId: null, since }];
};

/**
 * What waits for the secretary, the longest first. A month without any meeting is the first screen's own card already. Reminders are read
 * from what is there: one that was followed is gone by itself.
 */
export const remindersOf = (months: readonly LeaderMonth[], today: Day): Reminder[] =>
  months
    .flatMap((one) => [
      ...one.meetings.flatMap((meeting) => ofMeeting(meeting, one.month, today)),
      ...ofReport(one, today),
    ])
    .sort((a, b) => a.since.localeCompare(b.since));
