import type { hallContract } from '@sotay/core/hall/hall.contract.ts';
import type { Policy } from '../../platform/access/policy.ts';
import { meetingsPolicy } from '../meetings/index.ts';

/** Who follows, takes part and leads is decided by the meetings themselves. */
export const hallPolicy: Policy<typeof hallContract> = {
  'hall.follow': meetingsPolicy['meetings.read'],
  'hall.lead': meetingsPolicy['meetings.lead'],
  'hall.take-part': meetingsPolicy['meetings.answer'],
};
