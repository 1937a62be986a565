import { GUIDING_POSTS } from '@sotay/core/kernel/post-kinds.ts';
import type { plansContract } from '@sotay/core/plans/plans.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

/** A cell knows its plan; its secretary makes it, and who guides it from above counts it. */
export const plansPolicy: Policy<typeof plansContract> = {
  'plans.read': [
    { to: 'members', reach: 'unit' },
    { to: GUIDING_POSTS, reach: 'subtree' },
  ],
  'plans.lead': [{ to: ['secretary', 'deputy-secretary'], reach: 'unit' }],
  'plans.guide': [{ to: GUIDING_POSTS, reach: 'subtree' }],
};
