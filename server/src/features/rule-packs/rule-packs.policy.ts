import type { rulePacksContract } from '@sotay/core/rule-packs/rule-packs.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

/** Rules are of the whole installation: everybody reads them, the administrator of the topmost unit adds versions. */
export const rulePacksPolicy: Policy<typeof rulePacksContract> = {
  'rule-packs.read': [{ to: 'members', reach: 'homes' }],
  'rule-packs.edit': [{ to: ['administrator'], reach: 'unit' }],
};
