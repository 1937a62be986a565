import { addDays, dayOfInstant, timeOfInstant } from './day.ts';
import type { Day } from './day.ts';

/** What a calendar shows of one thing: at an hour and so many minutes long, or through a day. Instants are ISO 8601. */
export type CalendarEvent = {
  /** Never changes for the same thing, so that it is put anew and not twice (RFC 5545 §3.8.4.7). */
  readonly uid: string;
  /** How often it was changed (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
  readonly title: string;
  readonly place: string;
  readonly address: string;
  readonly when: { readonly startsAt: string; readonly minutes: number } | { readonly day: Day };
};

const ZONE = 'Asia/Ho_Chi_Minh';
/** One offset for good: Viet Nam keeps no summer time (see `day.ts`). */
const ZONE_LINES = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** Those who subscribe ask again after so long; what is newer stands in the handbook itself. */
const ASK_AGAIN = 'PT6H';

/**
 * A calendar as RFC 5545 writes it (*read*): lines of at most 75 octets, ended by CR LF. `madeAt` is an instant; `name` is what telephones
 * call the calendar they subscribe to, null for a file of a single meeting.
 */
export function icalendar(
  events: readonly CalendarEvent[],
  { madeAt, name }: { madeAt: string; name: string | null },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//sotay//handbook//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(name === null
      ? []
      : [
          `X-WR-CALNAME:${text(name)}`,
          `REFRESH-INTERVAL;VALUE=DURATION:${ASK_AGAIN}`,
          `X-PUBLISHED-TTL:${ASK_AGAIN}`,
        ]),
    ...ZONE_LINES,
    ...events.flatMap((event) => eventLines(event, utc(madeAt))),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines({ uid, sequence, title, place, address, when }: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp}`,
    ...timeLines(when),
    `SUMMARY:${text(title)}`,
    ...(place === '' ? [] : [`LOCATION:${text(place)}`]),
    `URL:${address}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
  ];
}

/** A day's end stands outside of it; a due date blocks nobody's time. */
function timeLines(when: CalendarEvent['when']): string[] {
  if ('day' in when) {
    const [first, next] = [when.day, addDays(when.day, 1)].map((day) => day.replaceAll('-', ''));
    return [`DTSTART;VALUE=DATE:${first}`, `DTEND;VALUE=DATE:${next}`, 'TRANSP:TRANSPARENT'];
  }
  const local = `${dayOfInstant(when.startsAt)}T${timeOfInstant(when.startsAt)}00`.replaceAll(/[-:]/g, '');
  return [`DTSTART;TZID=${ZONE}:${local}`, `DURATION:PT${when.minutes}M`];
}

function utc(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** RFC 5545 §3.3.11. Other control characters have no place in a text. */
function text(value: string): string {
  return value
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

const LONGEST = 75;

/** RFC 5545 §3.1: a longer line goes on in the next one after a space, and no character is cut in two. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > LONGEST) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return folded;
}

/** How long a character is in UTF-8. */
function octetsOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x8_00) return 2;
  return point < 0x1_00_00 ? 3 : 4;
}
