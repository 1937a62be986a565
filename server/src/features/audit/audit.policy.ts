import type { auditContract } from '@sotay/core/audit/audit.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

/** Members see what was done to their own record; committees and administrators inspect what they govern. */
export const auditPolicy: Policy<typeof auditContract> = {
  'audit.own': [{ to: 'members', reach: 'own' }],
  'audit.read': [{ to: ['committee-member', 'administrator'], reach: 'subtree' }],
};
