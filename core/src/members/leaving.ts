import { type Day, addMonths } from '../calendar/day.ts';

/**
 * Why a member leaves: gone to an organisation that does not use this handbook, at the own wish, by a decision, or by death (domain §2.3
 * "Life cycle", *read*). What kind of decision it was is discipline data, which stays outside (security §6, *read*).
 */
export const leaveReasons = ['moved', 'resigned', 'no-longer', 'died'] as const;

export type LeaveReason = (typeof leaveReasons)[number];

/** For so long the log tells who wrote the leaving down and why (security §3 "Retention", *read*). */
const LEAVING_KEPT_MONTHS = 24;

/** Whether a leaving may still be taken back as a mistake: as long as the trace it would be judged by is kept (the limit is ours). */
export function mayTakeBackLeaving(leftOn: Day, today: Day): boolean {
  return today <= addMonths(leftOn, LEAVING_KEPT_MONTHS);
}
