import { WRITING_POSTS } from '@sotay/core/directives/directive.rules.ts';
import type { dispatchesContract } from '@sotay/core/dispatches/dispatches.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

/** Who files for a unit sends and receives for it. Whoever governs it from above reads nothing of its letters. */
export const dispatchesPolicy: Policy<typeof dispatchesContract> = {
  'dispatches.handle': [{ to: WRITING_POSTS, reach: 'unit' }],
};
