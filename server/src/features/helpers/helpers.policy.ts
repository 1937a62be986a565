import type { helpersContract } from '@sotay/core/helpers/helpers.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

const leading = ['secretary', 'deputy-secretary'] as const;

/** Who helps whom is between the member and who leads the cell, who sees the member in person. */
export const helpersPolicy: Policy<typeof helpersContract> = {
  'helpers.own': [{ to: 'members', reach: 'own' }],
  'helpers.care': [{ to: leading, reach: 'unit' }],
  'helpers.end': [
    { to: 'members', reach: 'own' },
    { to: leading, reach: 'unit' },
  ],
};
