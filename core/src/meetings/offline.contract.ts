import { defineContract } from '../kernel/contract.ts';
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
});
