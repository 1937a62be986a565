import { HELPERS } from '@sotay/core/auth/help.rules.ts';
import type { membersContract } from '@sotay/core/members/members.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

const reading = [
  'secretary',
  'deputy-secretary',
  'bureau-member',
  'committee-member',
  'overseer',
  'administrator',
] as const;

export const membersPolicy: Policy<typeof membersContract> = {
  'members.own': [{ to: 'members', reach: 'own' }],
  'members.read': [{ to: reading, reach: 'subtree' }],
  'members.colleagues': [
    { to: 'members', reach: 'unit' },
    { to: reading, reach: 'subtree' },
  ],
  'members.add': [{ to: ['administrator'], reach: 'subtree' }],
  'members.care': [
    { to: ['secretary', 'deputy-secretary'], reach: 'unit' },
    { to: ['administrator'], reach: 'subtree' },
  ],
  'members.change-standing': [
    { to: ['secretary', 'deputy-secretary'], reach: 'unit' },
    { to: ['administrator'], reach: 'subtree' },
  ],
  'members.end': [
    { to: ['secretary'], reach: 'unit' },
    { to: ['administrator'], reach: 'subtree' },
  ],
  'members.explain': [{ to: HELPERS, reach: 'subtree' }],
  'members.merge': [
    { to: ['secretary'], reach: 'unit' },
    { to: ['administrator'], reach: 'subtree' },
  ],
  'members.correct': [{ to: ['administrator'], reach: 'subtree' }],
  'members.give-post': [
    { to: ['secretary'], reach: 'unit' },
    { to: ['administrator'], reach: 'subtree' },
  ],
};
