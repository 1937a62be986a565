import { GUIDING_POSTS } from '@sotay/core/kernel/post-kinds.ts';
import type { tasksContract } from '@sotay/core/tasks/tasks.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

const leading = ['secretary', 'deputy-secretary'] as const;

/** A cell knows its tasks, as its resolution names them; who leads it gives and judges, the receiver reports. */
export const tasksPolicy: Policy<typeof tasksContract> = {
  'tasks.read': [
    { to: 'members', reach: 'own' },
    { to: 'members', reach: 'unit' },
    { to: GUIDING_POSTS, reach: 'subtree' },
  ],
  'tasks.report': [
    { to: 'members', reach: 'own' },
    { to: leading, reach: 'unit' },
  ],
  'tasks.lead': [{ to: leading, reach: 'unit' }],
};
