import type { Offline } from '../platform/offline.ts';

/**
 * The list and what was opened stay readable without network for two weeks. That something was opened or understood waits in the
 * outbox: who read it in a hall without signal has read it.
 */
export const inboxOffline: Offline = {
  keeps: {
    'inbox.list': { hours: 14 * 24 },
    'inbox.item': { hours: 14 * 24 },
    'inbox.unread': { hours: 14 * 24 },
  },
  waits: ['inbox.open', 'inbox.understand'],
};
