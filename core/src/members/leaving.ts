import { type Day, addMonths } from '../calendar/day.ts';

/**
 * Why a member leaves: gone to an organisation that does not use this handbook, the ways out of the Party
 * (xin ra, xóa tên, khai trừ; domain §2.3 "Life cycle", *read*), or death.
 */
export const leaveReasons = ['moved', 'resigned', 'removed', 'expelled', 'died'] as const;

export type LeaveReason = (typeof leaveReasons)[number];

/** For so long the log tells who wrote the leaving down and why (security §3 "Retention", *read*). */
const LEAVING_KEPT_MONTHS = 24;

/** Whether a leaving may still be taken back as a mistake: as long as the trace it would be judged by is kept (the limit is ours). */
export function mayTakeBackLeaving(leftOn: Day, today: Day): boolean {
  return today <= addMonths(leftOn, LEAVING_KEPT_MONTHS);
}
