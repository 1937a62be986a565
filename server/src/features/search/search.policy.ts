import type { searchContract } from '@sotay/core/search/search.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

/** Everybody searches what they may read anyway. */
export const searchPolicy: Policy<typeof searchContract> = {
  'search.own': [{ to: 'members', reach: 'own' }],
};
