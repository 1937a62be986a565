import { defineContract } from '../kernel/contract.ts';
import { Day, Done, Id, Instant, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { PersonRef } from './meetings.schema.ts';

const ONE = '/api/units/:unitId/meetings/:meetingId';
const meeting = Obj({ unitId: Id(), meetingId: Id() });
const bureau = { permission: 'meetings.bureau' } as const;

/** What the bureau agreed on to put before the cell (domain §2.1 C). */
const agreed = {
  content: Text(5_000),
  review: Text(5_000),
  nextTasks: Text(5_000),
  drafts: Text(5_000),
};

const sitting = {
  metOn: Day(),
  /** When it began, `HH:MM` in Viet Nam. */
  at: Text(5, 5),
  place: Text(300, 1),
  chairMemberId: Id(),
  takerMemberId: Id(),
  ...agreed,
};

const Signed = Nullable(Instant());

/** What is done before a meeting: the bureau's short minutes, and who has looked at the papers. */
export const beforeContract = defineContract({
  /** The short minutes of the bureau for this meeting, and who sits in it. */
  bureau: {
    method: 'GET',
    path: `${ONE}/bureau`,
    summary: 'Short minutes of the bureau meeting that prepares this meeting',
    access: bureau,
    params: meeting,
    response: Obj({
      /** Who holds a seat today. */
      holders: List(PersonRef(), 50),
      minutes: Nullable(
        Obj({
          ...sitting,
          version: Int(1),
          /** Present where there is no reason. */
          seats: List(Obj({ memberId: Id(), name: Text(200), reason: Nullable(Text(500)) }), 50),
          chairSignedAt: Signed,
          takerSignedAt: Signed,
        }),
      ),
      abilities: Obj({ write: Type.Boolean(), sign: Type.Boolean() }),
    }),
  },

  /** Writes them down; from then on the month's meeting knows the day the bureau met. */
  saveBureau: {
    method: 'PUT',
    path: `${ONE}/bureau`,
    summary: 'Write the short minutes of the bureau; answers their new version',
    access: { permission: 'meetings.lead' },
    params: meeting,
    body: Obj({
      /** The version that was read; null where there were none. */
      version: Nullable(Int(1)),
      ...sitting,
      seats: List(Obj({ memberId: Id(), reason: Nullable(Text(500)) }), 50),
    }),
    response: Obj({ version: Int(1) }),
    errors: [
      'meetings/already-open',
      'meetings/already-concluded',
      'meetings/already-sealed',
      'meetings/changed-meanwhile',
      'meetings/bureau-day-wrong',
      'meetings/bureau-time-wrong',
      'meetings/bureau-seats-wrong',
      'meetings/bureau-officers-absent',
      'meetings/bureau-signed',
    ],
  },

  /** Signs them as the chair or the minutes taker they name. */
  signBureau: {
    method: 'POST',
    path: `${ONE}/bureau/signature`,
    summary: 'Sign the short minutes of the bureau as their chair or minutes taker',
    access: bureau,
    stepUp: 'power',
    params: meeting,
    response: Done,
    errors: ['meetings/bureau-not-written', 'meetings/not-yours-to-sign', 'meetings/already-signed'],
  },

  /** The short minutes in the official layout. */
  bureauPaper: {
    method: 'GET',
    path: `${ONE}/bureau/paper/:format`,
    summary: 'Short minutes of the bureau in the official layout, as PDF or Word file',
    access: bureau,
    params: Obj({ unitId: Id(), meetingId: Id(), format: OneOf('pdf', 'docx') }),
    response: 'file',
    errors: ['meetings/bureau-not-written'],
  },

  /** How many have looked at the meeting or its papers: figures for all, names for the secretary alone. */
  readers: {
    method: 'GET',
    path: `${ONE}/readers`,
    summary: 'How many of those invited have opened the meeting; by name for its secretary alone',
    access: { permission: 'meetings.read' },
    params: meeting,
    response: Obj({
      /** Null while fewer than five have, so that nobody is told apart. */
      opened: Nullable(Int()),
      invited: Int(),
      names: List(Obj({ memberId: Id(), name: Text(200), opened: Type.Boolean() }), 2_000),
    }),
  },

  /** The own first look at a meeting one is invited to. Kept for a year at the longest, and for nothing but the share. */
  noteReading: {
    method: 'POST',
    path: `${ONE}/reading`,
    summary: 'Note that one has opened the meeting one is invited to',
    access: { permission: 'meetings.answer' },
    params: meeting,
    response: Done,
  },
});
