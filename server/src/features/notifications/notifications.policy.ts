import type { notificationsContract } from '@sotay/core/notifications/notifications.contract.ts';
import { GUIDING_POSTS } from '@sotay/core/kernel/post-kinds.ts';
import type { Policy } from '../../platform/access/policy.ts';

/** Counts for whoever writes to a branch; names only for those who lead the cell, since they go and visit. */
export const notificationsPolicy: Policy<typeof notificationsContract> = {
  'notifications.own': [{ to: 'members', reach: 'own' }],
  'notifications.reach': [{ to: [...GUIDING_POSTS, 'editor'], reach: 'subtree' }],
  'notifications.visit': [{ to: ['secretary', 'deputy-secretary'], reach: 'unit' }],
};
