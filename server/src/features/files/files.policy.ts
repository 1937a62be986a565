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
  // Who looks after the installation knows that something is damaged, not what it says.
  'files.oversee': [{ to: ['administrator'], reach: 'subtree' }],
  // Leaders put it into what their unit publishes, members into what they hand in; who began an upload goes on with it, from any device.
  'media.add': [
    { to: 'members', reach: 'unit' },
    { to: leading, reach: 'unit' },
  ],
  'media.send': [{ to: 'members', reach: 'own' }],
  // Who sent it, and those who write for the unit, say in words what is heard in it.
  'media.edit': [
    { to: 'members', reach: 'own' },
    { to: leading, reach: 'unit' },
  ],
  // Those who write for one unit use each other's pictures and recordings.
  'media.read': [
    { to: 'members', reach: 'own' },
    { to: leading, reach: 'unit' },
  ],
};
