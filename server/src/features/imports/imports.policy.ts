import type { importsContract } from '@sotay/core/imports/imports.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

export const importsPolicy: Policy<typeof importsContract> = {
  'imports.run': [{ to: ['administrator'], reach: 'subtree' }],
};
