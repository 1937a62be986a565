import type { transfersContract } from '@sotay/core/transfers/transfers.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

const above = ['committee-member', 'administrator'] as const;

export const transfersPolicy: Policy<typeof transfersContract> = {
  'transfers.read': [
    { to: ['secretary', 'deputy-secretary', 'bureau-member', 'overseer'], reach: 'unit' },
    { to: above, reach: 'subtree' },
  ],
  // Those above speak for a cell only where it has no secretary (`speaksFor`).
  'transfers.handle': [
    { to: ['secretary', 'deputy-secretary', 'overseer'], reach: 'unit' },
    { to: above, reach: 'subtree' },
  ],
};
