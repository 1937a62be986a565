import { PUBLISHING_POSTS, WRITING_POSTS } from '@sotay/core/directives/directive.rules.ts';
import type { directivesContract } from '@sotay/core/directives/directives.contract.ts';
import type { inboxContract } from '@sotay/core/directives/inbox.contract.ts';
import { GUIDING_POSTS } from '@sotay/core/kernel/post-kinds.ts';
import type { Policy } from '../../platform/access/policy.ts';

/** An office is its unit's alone; what is out is followed by all who guide; names are seen in the own cell only. */
export const directivesPolicy: Policy<typeof directivesContract> = {
  'directives.write': [{ to: WRITING_POSTS, reach: 'unit' }],
  'directives.publish': [{ to: PUBLISHING_POSTS, reach: 'unit' }],
  'directives.follow': [{ to: [...GUIDING_POSTS, 'editor'], reach: 'subtree' }],
  'directives.names': [{ to: ['secretary', 'deputy-secretary'], reach: 'unit' }],
  'directives.act': [{ to: PUBLISHING_POSTS, reach: 'unit' }],
  'directives.oversee': [{ to: [...GUIDING_POSTS, 'editor'], reach: 'subtree' }],
};

/** What is for somebody is found by place, post and status of that person; nobody reads the inbox of another. */
export const inboxPolicy: Policy<typeof inboxContract> = {
  'inbox.own': [{ to: 'members', reach: 'own' }],
};
