import type { bulletinsContract } from '@sotay/core/bulletins/bulletins.contract.ts';
import { WRITING_POSTS } from '@sotay/core/directives/directive.rules.ts';
import type { Policy } from '../../platform/access/policy.ts';

const publishing = ['secretary', 'deputy-secretary', 'bureau-member', 'committee-member'] as const;

/** Everybody reads what their cell and the bodies above it published. An editor writes; who leads the unit publishes, each for it alone. */
export const bulletinsPolicy: Policy<typeof bulletinsContract> = {
  'bulletins.read': [{ to: 'members', reach: 'homes' }],
  'bulletins.edit': [{ to: WRITING_POSTS, reach: 'unit' }],
  'bulletins.publish': [{ to: publishing, reach: 'unit' }],
};
