import type { CalendarMeeting } from '@sotay/core/calendar/own-events.rules.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { rulesOf } from '../meeting-facts.ts';
import type { Meeting } from '../meetings.types.ts';
import { toMeetings } from '../repository/meeting.repository.ts';

/** So many meetings a calendar takes. */
const TAKEN = 100;

/** What the calendar of a telephone may know of a meeting. */
export const calendarMeeting = (meeting: Meeting): CalendarMeeting => {
  const { unitId, id, version, kind, month, place, closedCircle, startsAt } = meeting;
  const { minimumMinutes: minutes } = rulesOf(meeting).form;
  return { unitId, id, version, kind, month, place, closedCircle, startsAt: startsAt.toISOString(), minutes };
};

/** Meetings of units to which their members were invited since an instant; none of a closed circle. */
export const calendarMeetings = async (
  tx: Tx,
  unitLfts: readonly number[],
  since: string,
): Promise<CalendarMeeting[]> => {
  const rows = await tx
    .selectFrom('meetings')
    .selectAll()
    .where('unitLft', 'in', unitLfts)
    .where('closedCircle', '=', false)
    .where('state', '<>', 'draft')
    .where('startsAt', '>=', new Date(since))
    .orderBy('startsAt')
    .limit(TAKEN)
    .execute();
  return (await toMeetings(tx, rows)).map(calendarMeeting);
};
