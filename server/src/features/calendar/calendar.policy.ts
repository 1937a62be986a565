import type { calendarContract } from '@sotay/core/calendar/calendar.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';

const guiding = ['secretary', 'deputy-secretary', 'bureau-member', 'committee-member', 'overseer'] as const;

/** Who sees a meeting sees its day; whose task or petition it is is asked of each entry. */
export const calendarPolicy: Policy<typeof calendarContract> = {
  'calendar.own': [{ to: 'members', reach: 'own' }],
  'calendar.read': [
    { to: 'members', reach: 'unit' },
    { to: guiding, reach: 'subtree' },
  ],
};
