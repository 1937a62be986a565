import { GUIDING_POSTS } from '@sotay/core/kernel/post-kinds.ts';
import type { meetingsContract } from '@sotay/core/meetings/meetings.contract.ts';
import { SEATS } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import type { Policy } from '../../platform/access/policy.ts';

/** Who takes part in meetings of a bureau or a committee: holders of these posts in the unit itself. */
const seated = ['secretary', 'deputy-secretary', 'bureau-member', 'committee-member'] as const;

export const meetingsPolicy: Policy<typeof meetingsContract> = {
  'meetings.read': [
    { to: 'members', reach: 'unit' },
    { to: GUIDING_POSTS, reach: 'subtree' },
  ],
  // The bureau's own: secretary and deputy are of it, and all of it where there is none.
  'meetings.bureau': [{ to: SEATS.bureau, reach: 'unit' }],
  // Before the meeting the one who was named; the act asks who that is.
  'meetings.draft': [{ to: SEATS.bureau, reach: 'unit' }],
  'meetings.oversee': [{ to: ['overseer'], reach: 'unit' }],
  'meetings.hand-down': [
    { to: ['secretary', 'deputy-secretary', 'committee-member', 'editor'], reach: 'unit' },
  ],
  'meetings.lead': [{ to: ['secretary', 'deputy-secretary'], reach: 'unit' }],
  'meetings.answer': [
    { to: 'members', reach: 'unit' },
    { to: seated, reach: 'unit' },
  ],
  'meetings.sign': [
    { to: 'members', reach: 'unit' },
    { to: seated, reach: 'unit' },
  ],
};
