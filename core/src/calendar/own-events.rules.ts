import { suggestedTitle } from '../meetings/new-meeting.rules.ts';
import type { MeetingKind } from '../rule-packs/rule-pack.ts';
import { type Day, dayParts } from './day.ts';
import type { CalendarEvent } from './icalendar.ts';

/** A meeting as far as the calendar of a telephone may know of it. */
export type CalendarMeeting = {
  readonly unitId: string;
  readonly id: string;
  readonly version: number;
  readonly kind: MeetingKind;
  readonly month: Day;
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string;
  readonly closedCircle: boolean;
};

export type CalendarTask = {
  readonly unitId: string;
  readonly id: string;
  readonly version: number;
  readonly dueDate: Day;
};

/** How long a meeting is thought to last where no rule says so. Ours. */
const USUAL_MINUTES = 60;

/**
 * A telephone gives its calendar to whoever keeps its data, so the event says what kind of meeting it is, when, and where, in words that
 * nobody typed: no title of a secretary, no agenda, no names, no link. Where a bureau or a committee meets it does not say (ours, by
 * security design §2: only what is needed leaves the handbook).
 */
export function meetingEvent(meeting: CalendarMeeting, origin: string): CalendarEvent {
  const { unitId, id, version, kind, place, closedCircle, startsAt, minutes } = meeting;
  const { month, year } = dayParts(meeting.month);
  return {
    uid: `meeting-${id}@sotay`,
    sequence: version - 1,
    title: suggestedTitle(kind, { month, year }),
    place: closedCircle ? '' : place,
    address: `${origin}/meetings/${unitId}/${id}`,
    when: { startsAt, minutes: minutes > 0 ? minutes : USUAL_MINUTES },
  };
}

/** That something is due, and not what: the words of a task stay in the handbook. */
export function taskEvent({ unitId, id, version, dueDate }: CalendarTask, origin: string): CalendarEvent {
  return {
    uid: `task-${id}@sotay`,
    sequence: version - 1,
    title: 'Đến hạn một nhiệm vụ của tôi',
    place: '',
    address: `${origin}/tasks/${unitId}/${id}`,
    when: { day: dueDate },
  };
}
