import type { statisticsContract } from '@sotay/core/statistics/statistics.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

export const statisticsPolicy: Policy<typeof statisticsContract> = {
  'statistics.read': [
    {
      to: ['secretary', 'deputy-secretary', 'committee-member', 'overseer', 'editor', 'administrator'],
      reach: 'subtree',
    },
  ],
};
