import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Instant, Nullable, Obj } from '../kernel/schema.ts';

/** Coming late and leaving early. */
export const rollCallContract = defineContract({
  /** When a member who is there came and left, by the word of those who lead; null takes a time back. */
  saveTimes: {
    method: 'PUT',
    path: '/api/units/:unitId/meetings/:meetingId/roll-call/:memberId/times',
    summary: 'Record when a member came late or left early',
    access: { permission: 'meetings.lead' },
    params: Obj({ unitId: Id(), meetingId: Id(), memberId: Id() }),
    body: Obj({ arrivedAt: Nullable(Instant()), leftAt: Nullable(Instant()) }),
    response: Done,
    errors: [
      'meetings/not-open',
      'meetings/already-concluded',
      'meetings/already-sealed',
      'meetings/not-on-roll',
      'meetings/not-present',
      'meetings/time-outside-meeting',
      'meetings/left-before-arrived',
    ],
  },
});
