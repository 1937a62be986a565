import type { homeContract } from '@sotay/core/home/home.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

export const homePolicy: Policy<typeof homeContract> = {
  'home.read': [{ to: 'members', reach: 'own' }],
};
