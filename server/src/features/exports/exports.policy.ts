import type { exportsContract } from '@sotay/core/exports/exports.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

/**
 * Who may take all data of a unit along: the secretary, who answers for the papers of the unit, the committee above, and administrators.
 * A deputy acts in the secretary's charge for the meeting (domain §2.2, *read*); taking everything away is no part of it. What the file
 * holds is said by the permissions of each table, so nobody takes along what they do not see.
 */
export const exportsPolicy: Policy<typeof exportsContract> = {
  'exports.make': [{ to: ['secretary', 'committee-member', 'administrator'], reach: 'subtree' }],
  'exports.own': [{ to: 'members', reach: 'own' }],
};
