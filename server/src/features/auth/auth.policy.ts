import { HELPERS } from '@sotay/core/auth/help.rules.ts';
import type { authContract } from '@sotay/core/auth/auth.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

export const authPolicy: Policy<typeof authContract> = {
  'auth.self': [{ to: 'members', reach: 'own' }],
  // A secretary helps the own cell, an office all below it; whom they may help besides is said by `mayHelp`.
  'auth.help': [{ to: HELPERS, reach: 'subtree' }],
};
