import { addMonths, dayOfInstant, instantOfDay } from '@sotay/core/calendar/day.ts';
import { meetingEvent, taskEvent } from '@sotay/core/calendar/own-events.rules.ts';
import { transaction } from '../../platform/db/transaction.ts';
import { notFound } from '../../platform/errors.ts';
import type { FileAnswer, Visitor } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { ownerOfCalendar } from '../auth/index.ts';
import { calendarMeetings } from '../meetings/index.ts';
import type { Input } from './calendar.types.ts';
import { icsAnswer } from './ics-answer.ts';
import { ownDueTasks } from './own-tasks.repository.ts';

/** So far back a calendar still shows what was. */
const MONTHS_BACK = 3;

/**
 * The calendar behind a secret address. It is read as that person without any post, in a transaction that can write nothing, so that row-level
 * security shows no more than a member sees; bureau and committee meetings are not in it. A wrong address is not there.
 */
export const readFeed = async (
  platform: Platform,
  { now }: Visitor,
  { params }: Input<'feed'>,
): Promise<FileAnswer> => {
  const owner = await ownerOfCalendar(platform, params.token);
  if (!owner) throw notFound();
  const { origin } = platform.config;
  const from = addMonths(dayOfInstant(now.toISOString()), -MONTHS_BACK);
  const events = await transaction(platform.pools.app, owner, 'read only', async (tx) => {
    const meetings = await calendarMeetings(tx, owner.unitLfts, instantOfDay(from));
    const tasks = await ownDueTasks(tx, owner.memberId);
    return [
      ...meetings.map((meeting) => meetingEvent(meeting, origin)),
      ...tasks.map((task) => taskEvent(task, origin)),
    ];
  });
  return icsAnswer(events, { now, calendar: 'Sổ tay đảng viên' });
};
