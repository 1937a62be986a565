import { defineContract } from '../kernel/contract.ts';
import { Choice } from './votes.schema.ts';
import { Id, Instant, List, Nullable, Obj, OneOf, Text } from '../kernel/schema.ts';

/** What the server keeps of acts that were done in a hall without signal and sent later (ADR 25). */
export const offlineContract = defineContract({
  /** The acts in the order in which they came, with the hour of the device and the one that stands. */
  offlineActs: {
    method: 'GET',
    path: '/api/units/:unitId/meetings/:meetingId/offline-acts',
    summary: 'What was recorded without network and sent later, with the clocks of both sides',
    access: { permission: 'meetings.lead' },
    params: Obj({ unitId: Id(), meetingId: Id() }),
    response: Obj({
      acts: List(
        Obj({
          id: Id(),
          /** The endpoint of the act, without its room: `saveRollCall`. */
          act: Text(40),
          /** The name of whoever did it; empty where it is not known here. */
          by: Text(200),
          deviceAt: Instant(),
          happenedAt: Instant(),
          receivedAt: Instant(),
          /** Why the hour of receipt stands instead of the device's; null where the device was believed. */
          fault: Nullable(OneOf('before-contact', 'in-future', 'set-back')),
        }),
        1_000,
      ),
    }),
  },

  /**
   * A member's hand by phone from a hall without signal, under the code of the vote that was shown there. `meetings/not-open` and
   * `meetings/vote-code-unknown` may only mean that the phone of those who lead has not sent yet: then it waits on.
   */
  hallBallot: {
    method: 'POST',
    path: '/api/units/:unitId/meetings/:meetingId/hall-ballots',
    summary: 'Send the own vote that was given in a hall without signal',
    access: { permission: 'meetings.answer' },
    params: Obj({ unitId: Id(), meetingId: Id() }),
    body: Obj({ code: Text(6, 6), choice: Choice() }),
    response: Obj({ at: Instant() }),
    errors: [
      'meetings/not-open',
      'meetings/already-concluded',
      'meetings/already-sealed',
      'meetings/vote-code-unknown',
      'meetings/ballot-out-of-time',
      'meetings/vote-already-counted',
      'meetings/vote-hand-not-allowed',
      'meetings/may-not-vote',
      'meetings/hand-used',
    ],
  },
});
