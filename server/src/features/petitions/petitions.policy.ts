import { GUIDING_POSTS } from '@sotay/core/kernel/post-kinds.ts';
import { ANSWERING_POSTS } from '@sotay/core/petitions/petition.rules.ts';
import type { petitionsContract } from '@sotay/core/petitions/petitions.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

/** Nobody looks in from above: every post reaches its own unit alone. Those who guide a branch count. */
export const petitionsPolicy: Policy<typeof petitionsContract> = {
  'petitions.own': [{ to: 'members', reach: 'own' }],
  'petitions.send': [{ to: 'members', reach: 'homes' }],
  'petitions.read': [
    { to: 'members', reach: 'own' },
    { to: [...ANSWERING_POSTS, 'bureau-member'], reach: 'unit' },
  ],
  'petitions.count': [{ to: GUIDING_POSTS, reach: 'subtree' }],
  'petitions.handle': [{ to: ANSWERING_POSTS, reach: 'unit' }],
  'petitions.take-on': [
    { to: 'members', reach: 'own' },
    { to: ANSWERING_POSTS, reach: 'unit' },
  ],
};
