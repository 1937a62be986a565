import type { filesContract } from '@sotay/core/files/files.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

const leading = ['secretary', 'deputy-secretary', 'bureau-member', 'committee-member', 'editor'] as const;
const governing = [
  'secretary',
  'deputy-secretary',
  'bureau-member',
  'committee-member',
  'overseer',
  'editor',
] as const;

/** Members add to their own cell what only they and its leaders see; papers for the whole unit come from who leads it. */
export const filesPolicy: Policy<typeof filesContract> = {
  'files.add': [
    { to: 'members', reach: 'unit' },
    { to: leading, reach: 'unit' },
  ],
  'files.read': [
    { to: 'members', reach: 'own' },
    { to: 'members', reach: 'unit' },
    { to: governing, reach: 'subtree' },
  ],
};
