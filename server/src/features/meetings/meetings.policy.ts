import type { meetingsContract } from '@sotay/core/meetings/meetings.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';
import { postKinds } from '@sotay/core/kernel/post-kinds.ts';

export const meetingsPolicy: Policy<typeof meetingsContract> = {
  'meetings.read': [
    { to: 'members', reach: 'unit' },
    { to: postKinds, reach: 'subtree' },
  ],
  'meetings.lead': [{ to: ['secretary', 'deputy-secretary'], reach: 'unit' }],
  'meetings.answer': [{ to: 'members', reach: 'unit' }],
  'meetings.sign': [{ to: 'members', reach: 'unit' }],
};
