import type { calendarContract } from '@sotay/core/calendar/calendar.contract.ts';
import { GUIDING_POSTS } from '@sotay/core/kernel/post-kinds.ts';
import type { Policy } from '../../platform/access/policy.ts';

/** Who sees a meeting sees its day; whose task or petition it is is asked of each entry. */
export const calendarPolicy: Policy<typeof calendarContract> = {
  'calendar.own': [{ to: 'members', reach: 'own' }],
  'calendar.read': [
    { to: 'members', reach: 'unit' },
    { to: GUIDING_POSTS, reach: 'subtree' },
  ],
};
