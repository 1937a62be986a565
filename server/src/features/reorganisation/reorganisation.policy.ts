import { REORGANISERS } from '@sotay/core/reorganisation/reorganisation.rules.ts';
import type { reorganisationContract } from '@sotay/core/reorganisation/reorganisation.contract.ts';
import { postKinds } from '@sotay/core/kernel/post-kinds.ts';
import type { Policy } from '../../platform/access/policy.ts';

export const reorganisationPolicy: Policy<typeof reorganisationContract> = {
  'reorganisation.read': [
    { to: postKinds, reach: 'subtree' },
    { to: 'members', reach: 'homes' },
  ],
  // Only for units below the own one (`standsAbove`).
  'reorganisation.act': [{ to: REORGANISERS, reach: 'subtree' }],
};
