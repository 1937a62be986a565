import { defineContract } from '../kernel/contract.ts';
import { Id, Obj } from '../kernel/schema.ts';
import { Mine, Stage } from './hall.schema.ts';

const ONE = '/api/units/:unitId/meetings/:meetingId';

const meeting = Obj({ unitId: Id(), meetingId: Id() });
const follow = { permission: 'hall.follow' } as const;

/** The hall while a meeting is open: what everybody sees, and the own part in it. */
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

  /** Presence, right to vote and tasks of the asker. */
  mine: {
    method: 'GET',
    path: `${ONE}/mine`,
    summary: 'The own part in the meeting',
    access: follow,
    params: meeting,
    response: Mine(),
  },
});
