import { defineContract } from '../kernel/contract.ts';
import { Day, Done, Id, Instant, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';

const own = { permission: 'calendar.own' } as const;
const read = { permission: 'calendar.read' } as const;

/** The work calendar of a unit, and what the calendar of one's own telephone may know. */
export const calendarContract = defineContract({
  /** What a month of the unit holds for this person: meetings, due dates, petitions to answer, planned themes; by day. */
  month: {
    method: 'GET',
    path: '/api/units/:unitId/calendar',
    summary:
      'Meetings, due dates, petitions and themes of a unit in a month, as far as the person may know of them',
    access: read,
    params: Obj({ unitId: Id() }),
    query: Obj({ year: Int(2000, 2200), month: Int(1, 12) }),
    response: Obj({
      unitName: Text(200),
      today: Day(),
      entries: List(
        Obj({
          kind: OneOf('meeting', 'task', 'petition', 'theme'),
          /** Of the meeting, the task or the petition; null for a theme, which belongs to the plan of the year. */
          id: Nullable(Id()),
          day: Day(),
          /** The hour, where there is one. */
          at: Nullable(Instant()),
          title: Text(2_000),
          place: Text(300),
          isOver: Type.Boolean(),
        }),
        500,
      ),
    }),
  },

  /** One meeting for the calendar of the telephone. */
  meetingFile: {
    method: 'GET',
    path: '/api/units/:unitId/meetings/:meetingId/calendar',
    summary: 'One meeting one is invited to, as an iCalendar file',
    access: read,
    params: Obj({ unitId: Id(), meetingId: Id() }),
    response: 'file',
  },

  /** Whether one's own calendar has an address outside. */
  address: {
    method: 'GET',
    path: '/api/me/calendar-address',
    summary: 'Whether there is an address of the own calendar, since when, and when it was last read',
    access: own,
    response: Obj({ made: Nullable(Obj({ at: Instant(), lastReadOn: Nullable(Day()) })) }),
  },

  /** Makes a new secret address; the one before ends. It is told this once: only its digest is kept. */
  makeAddress: {
    method: 'POST',
    path: '/api/me/calendar-address',
    summary: 'Make a secret address of the own calendar; the one before ends',
    access: own,
    secret: true,
    response: Obj({ address: Text(500) }),
  },

  /** Ends the address: who has it reads nothing from now on. */
  endAddress: {
    method: 'DELETE',
    path: '/api/me/calendar-address',
    summary: 'End the secret address of the own calendar',
    access: own,
    response: Done,
  },

  /** What a telephone that subscribed reads: own meetings and due dates of the person whose address it is. */
  feed: {
    method: 'GET',
    path: '/api/calendar/:token/sotay.ics',
    summary: 'The own calendar by its secret address, as iCalendar',
    access: { public: true },
    params: Obj({ token: Text(43, 43) }),
    response: 'file',
  },
});
