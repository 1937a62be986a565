import type { guardContract } from '@sotay/core/guard/guard.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

/** Two roles decide together: who leads the unit or one above, and who looks after the installation. */
export const guardPolicy: Policy<typeof guardContract> = {
  'guard.decide': [
    { to: ['secretary', 'deputy-secretary', 'committee-member', 'administrator'], reach: 'subtree' },
  ],
};
