import type { Offline } from '../platform/offline.ts';

/**
 * Own tasks stay readable without network for two weeks; what others reported is never kept. A report and the photos that go
 * before it wait in the outbox, in that order.
 */
export const tasksOffline: Offline = {
  keeps: { 'tasks.mine': { hours: 14 * 24 } },
  waits: ['files.add', 'tasks.report'],
};
