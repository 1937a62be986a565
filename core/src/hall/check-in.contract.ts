import { defineContract } from '../kernel/contract.ts';
import { Id, Instant, Obj, Text } from '../kernel/schema.ts';

/** Being there, shown with the code of the door. */
export const checkInContract = defineContract({
  /** Whoever shows the code of this moment is present from now on, by the server's clock; who was there already stays so. */
  checkIn: {
    method: 'PUT',
    path: '/api/units/:unitId/meetings/:meetingId/check-in',
    summary: 'Check in with the code at the door',
    access: { permission: 'hall.take-part' },
    params: Obj({ unitId: Id(), meetingId: Id() }),
    body: Obj({ code: Text(64, 1) }),
    response: Obj({ arrivedAt: Instant() }),
    errors: [
      'meetings/not-open',
      'meetings/already-concluded',
      'meetings/already-sealed',
      'meetings/not-on-roll',
      'hall/code-wrong',
      'hall/too-many-tries',
    ],
  },
});
