import type { plansContract } from '@sotay/core/plans/plans.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

const guiding = ['secretary', 'deputy-secretary', 'bureau-member', 'committee-member', 'overseer'] as const;

/** A cell knows its plan; its secretary makes it, and who guides it from above counts it. */
export const plansPolicy: Policy<typeof plansContract> = {
  'plans.read': [
    { to: 'members', reach: 'unit' },
    { to: guiding, reach: 'subtree' },
  ],
  'plans.lead': [{ to: ['secretary', 'deputy-secretary'], reach: 'unit' }],
  'plans.guide': [{ to: guiding, reach: 'subtree' }],
};
