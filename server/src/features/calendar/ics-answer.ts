import { type CalendarEvent, icalendar } from '@sotay/core/calendar/icalendar.ts';
import type { FileAnswer } from '../../platform/http/room.ts';

/** Events as the file that telephones know. `calendar` names what is subscribed to; null for a file of one meeting. */
export const icsAnswer = (
  events: readonly CalendarEvent[],
  { now, calendar }: { now: Date; calendar: string | null },
): FileAnswer => ({
  bytes: new TextEncoder().encode(icalendar(events, { madeAt: now.toISOString(), name: calendar })),
  type: 'text/calendar; charset=utf-8',
  name: 'sotay.ics',
});
