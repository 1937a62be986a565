import type { unitsContract } from '@sotay/core/units/units.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

const governing = [
  'secretary',
  'deputy-secretary',
  'bureau-member',
  'committee-member',
  'overseer',
  'editor',
  'administrator',
] as const;

export const unitsPolicy: Policy<typeof unitsContract> = {
  'units.read': [{ to: governing, reach: 'subtree' }],
  'units.show': [
    { to: governing, reach: 'subtree' },
    { to: 'members', reach: 'homes' },
  ],
  'units.create': [{ to: ['administrator'], reach: 'subtree' }],
  'units.edit': [{ to: ['administrator'], reach: 'subtree' }],
};
