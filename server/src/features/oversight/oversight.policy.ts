import { GUIDING_POSTS } from '@sotay/core/kernel/post-kinds.ts';
import type { oversightContract } from '@sotay/core/oversight/oversight.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

/** Those who guide from above, as in the room of meetings, and those who lead a cell for their own. */
export const oversightPolicy: Policy<typeof oversightContract> = {
  'oversight.read': [{ to: GUIDING_POSTS, reach: 'subtree' }],
  // In a cell its secretary or deputy, in a committee its members too; an overseer of a cell reads and does not report for it.
  'oversight.report': [{ to: ['secretary', 'deputy-secretary', 'committee-member'], reach: 'unit' }],
};
