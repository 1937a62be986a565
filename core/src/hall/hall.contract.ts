import { defineContract } from '../kernel/contract.ts';
import { Id, Instant, Obj, Text } from '../kernel/schema.ts';
import { Desk, Mine, Stage } from './hall.schema.ts';
import { checkInContract } from './check-in.contract.ts';
import { speakersContract } from './speakers.contract.ts';
import { strawPollsContract } from './straw-polls.contract.ts';

const ONE = '/api/units/:unitId/meetings/:meetingId';

const meeting = Obj({ unitId: Id(), meetingId: Id() });
const follow = { permission: 'hall.follow' } as const;
const lead = { permission: 'hall.lead' } as const;

/** The hall while a meeting is open: what everybody sees, the own part in it, and what those who lead see besides. */
export const hallContract = defineContract({
  /** The same answer for everybody who may read the meeting; the server sends it on by itself whenever it changes. */
  stage: {
    method: 'GET',
    path: `${ONE}/stage`,
    summary: 'What everybody sees of the meeting at this moment',
    access: follow,
    forAnother: ['read-papers'],
    params: meeting,
    response: Stage(),
  },

  /** Presence, right to vote, raised hand and tasks of the asker. */
  mine: {
    method: 'GET',
    path: `${ONE}/mine`,
    summary: 'The own part in the meeting',
    access: follow,
    params: meeting,
    response: Mine(),
  },

  /** Speakers by name and straw polls. */
  desk: {
    method: 'GET',
    path: `${ONE}/desk`,
    summary: 'What those who lead see of the hall besides',
    access: lead,
    params: meeting,
    response: Desk(),
  },

  /** The code at the door as it stands now: for the QR, and as a number to type. It is worth nothing 30 seconds after it was first shown. */
  code: {
    method: 'GET',
    path: `${ONE}/door-code`,
    summary: 'The code of the door at this moment',
    access: lead,
    params: meeting,
    response: Obj({ code: Text(64), number: Text(6), changesAt: Instant(), at: Instant() }),
    errors: ['meetings/not-open', 'meetings/already-concluded', 'meetings/already-sealed'],
  },

  ...checkInContract,
  ...speakersContract,
  ...strawPollsContract,
});
