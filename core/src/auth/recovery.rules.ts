/** A recovery that was started has to be confirmed, and then used, within this time, in hours (ours; security §2 asks for an end). */
export const RECOVERY_HOURS = 24;

/** The code of a recovery holds to the end of the next day at the longest: the person stands in front of the officer. */
export const RECOVERY_CODE_DAYS = 1;

export type RecoveryState = 'waiting' | 'confirmed' | 'refused' | 'over';

/** When a recovery ends that was started, or confirmed, at this moment. */
export function recoveryEnd(since: Date): Date {
  return new Date(since.getTime() + RECOVERY_HOURS * 3_600_000);
}

/** The state of a recovery as people see it: what nobody confirmed in time, or nobody used, is over. */
export function recoveryState(
  { state, startedAt, decidedAt }: { state: RecoveryState; startedAt: Date; decidedAt: Date | null },
  now: Date,
): RecoveryState {
  if (state === 'refused') return state;
  return recoveryEnd(decidedAt ?? startedAt) > now ? state : 'over';
}

/**
 * Why somebody may not confirm a recovery, or null: it takes two officers, and neither helps oneself (security §2 "Recovery in
 * person", *read*).
 */
export function confirmFault(
  officer: string,
  { memberId, startedBy }: { memberId: string; startedBy: string },
): 'oneself' | 'own-start' | null {
  if (officer === memberId) return 'oneself';
  return officer === startedBy ? 'own-start' : null;
}
