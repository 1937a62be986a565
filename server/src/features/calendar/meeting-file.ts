import { meetingEvent } from '@sotay/core/calendar/own-events.rules.ts';
import { type Context, demand } from '../../platform/context.ts';
import type { FileAnswer } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { calendarMeeting, findMeeting } from '../meetings/index.ts';
import type { Input } from './calendar.types.ts';
import { icsAnswer } from './ics-answer.ts';

/** One meeting for the calendar of the telephone of whoever sees the meeting. */
export const meetingFile = async (
  { config }: Platform,
  context: Context,
  { params }: Input<'meetingFile'>,
): Promise<FileAnswer> => {
  const meeting = demand(context, await findMeeting(context.tx, params.unitId, params.meetingId));
  const event = meetingEvent(calendarMeeting(meeting), config.origin);
  return icsAnswer([event], { now: context.now, calendar: null });
};
