import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';

const ONE = '/api/units/:unitId/meetings/:meetingId';
const meeting = Obj({ unitId: Id(), meetingId: Id() });
const lead = { permission: 'meetings.lead' } as const;

const answer = OneOf('coming', 'absent');

/** Those who come without belonging to the cell, and who prepares its drafts. */
export const guestsContract = defineContract({
  /** The overseers of the cell on this day, what they answered, and whether they came. */
  overseers: {
    method: 'GET',
    path: `${ONE}/overseers`,
    summary: 'Overseers from above of the cell, with their answers to the invitation',
    access: { permission: 'meetings.read' },
    params: meeting,
    response: Obj({
      overseers: List(
        Obj({
          memberId: Id(),
          name: Text(200),
          answer: Nullable(answer),
          note: Text(300),
          came: Nullable(Type.Boolean()),
        }),
        20,
      ),
      /** Whether the asker is one of them. */
      isOne: Type.Boolean(),
    }),
  },

  /** The overseer's answer to the invitation; who comes stands among the guests from then on. */
  answerAsOverseer: {
    method: 'PUT',
    path: `${ONE}/overseer-answer`,
    summary: "The overseer's answer to the invitation: coming, or not",
    access: { permission: 'meetings.oversee' },
    params: meeting,
    body: Obj({ answer, note: Text(300) }),
    response: Done,
    errors: [
      'meetings/not-invited',
      'meetings/already-open',
      'meetings/already-concluded',
      'meetings/already-sealed',
    ],
  },

  /** Notes in the room whether an overseer came. */
  noteOverseer: {
    method: 'PUT',
    path: `${ONE}/overseers/:memberId`,
    summary: 'Note whether an overseer from above came',
    access: lead,
    params: Obj({ unitId: Id(), meetingId: Id(), memberId: Id() }),
    body: Obj({ came: Type.Boolean() }),
    response: Done,
    errors: [
      'meetings/not-invited',
      'meetings/not-open',
      'meetings/already-concluded',
      'meetings/already-sealed',
      'meetings/not-an-overseer',
    ],
  },

  /** The invitation of one guest, counted from 0 as the guests stand in the meeting. */
  guestInvitation: {
    method: 'GET',
    path: `${ONE}/guest-invitations/:format`,
    summary: 'Invitation of one guest in the official layout, as PDF or Word file',
    access: lead,
    params: Obj({ unitId: Id(), meetingId: Id(), format: OneOf('pdf', 'docx') }),
    query: Obj({ guest: Int(0, 60) }),
    response: 'file',
    errors: ['meetings/guest-unknown', 'meetings/preparation-incomplete'],
  },

  /** Names who prepares the drafts of this meeting (42-HD/BTCTW step 1.1: the deputy or a member of the bureau; read), or nobody. */
  namePreparer: {
    method: 'PUT',
    path: `${ONE}/preparer`,
    summary: 'Name the member of the bureau who prepares the drafts of this meeting',
    access: lead,
    params: meeting,
    body: Obj({ memberId: Nullable(Id()) }),
    response: Done,
    errors: [
      'meetings/already-open',
      'meetings/already-concluded',
      'meetings/already-sealed',
      'meetings/not-of-bureau',
    ],
  },

  /** Who may be named. */
  preparers: {
    method: 'GET',
    path: `${ONE}/preparers`,
    summary: 'Members of the bureau who may prepare the drafts',
    access: lead,
    params: meeting,
    response: Obj({ holders: List(Obj({ memberId: Id(), name: Text(200) }), 50) }),
  },
});
