import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Int, List, Made, Obj, Text, Type } from '../kernel/schema.ts';

const ONE = '/api/units/:unitId/meetings/:meetingId/straw-polls';

const meeting = Obj({ unitId: Id(), meetingId: Id() });
const poll = Obj({ unitId: Id(), meetingId: Id(), strawPollId: Id() });
const lead = { permission: 'hall.lead' } as const;

const closed = ['meetings/not-open', 'meetings/already-concluded', 'meetings/already-sealed'] as const;

/** Straw polls: a feeling for the room in one tap. No vote: nothing passes by them. */
export const strawPollsContract = defineContract({
  /** Asks everybody on the roll; one at a time. */
  openStrawPoll: {
    method: 'POST',
    path: ONE,
    summary: 'Ask a straw poll',
    access: lead,
    params: meeting,
    body: Obj({
      question: Text(300, 1),
      answers: Type.Array(Text(100, 1), { minItems: 2, maxItems: 4 }),
    }),
    response: Made,
    errors: [...closed, 'hall/poll-still-open'],
  },

  /** The own answer; it may be changed until the poll is closed. Nothing of it is kept to answer a repeat. */
  answerStrawPoll: {
    method: 'PUT',
    path: `${ONE}/:strawPollId/answer`,
    summary: 'Answer a straw poll',
    access: { permission: 'hall.take-part' },
    secret: true,
    params: poll,
    body: Obj({ answer: Int(0, 3) }),
    response: Done,
    errors: [...closed, 'meetings/not-on-roll', 'hall/poll-closed', 'hall/answer-unknown'],
  },

  /** Counts the answers; who gave which is deleted in the same transaction. */
  closeStrawPoll: {
    method: 'PUT',
    path: `${ONE}/:strawPollId/close`,
    summary: 'Close a straw poll',
    access: lead,
    params: poll,
    response: Obj({ counts: List(Int(), 4) }),
    errors: [...closed, 'hall/poll-closed'],
  },

  /** Whether the counts go into the minutes, as a line of words. */
  noteStrawPoll: {
    method: 'PUT',
    path: `${ONE}/:strawPollId/minutes`,
    summary: 'Put the counts of a closed straw poll into the minutes, or take them out',
    access: lead,
    params: poll,
    body: Obj({ inMinutes: Type.Boolean() }),
    response: Done,
    errors: [...closed, 'hall/poll-still-open'],
  },
});
