import { defineContract } from '../kernel/contract.ts';

/** News of what changed, as it changes. */
export const realtimeContract = defineContract({
  /** Server-sent events `{ topic, id }` within the scope of the signed-in person; no content, one reads again. */
  events: {
    method: 'GET',
    path: '/api/events',
    summary: 'Stream of hints about what changed, within the scope of the signed-in person',
    access: { permission: 'realtime.listen' },
    response: 'events',
  },
});
