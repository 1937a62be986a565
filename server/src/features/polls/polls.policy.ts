import { GUIDING_POSTS } from '@sotay/core/kernel/post-kinds.ts';
import type { pollsContract } from '@sotay/core/polls/polls.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

/** Who takes part in meetings of a bureau or a committee. */
const seated = ['secretary', 'deputy-secretary', 'bureau-member', 'committee-member'] as const;

/** As with the meeting itself: who sees it sees its polls, who leads it asks, its members vote. */
export const pollsPolicy: Policy<typeof pollsContract> = {
  'polls.read': [
    { to: 'members', reach: 'unit' },
    { to: GUIDING_POSTS, reach: 'subtree' },
  ],
  'polls.lead': [{ to: ['secretary', 'deputy-secretary'], reach: 'unit' }],
  'polls.vote': [
    { to: 'members', reach: 'unit' },
    { to: seated, reach: 'unit' },
  ],
};
