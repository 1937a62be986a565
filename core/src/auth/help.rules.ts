import type { PostKind } from '../kernel/post-kinds.ts';
import type { Interval } from '../kernel/scope.ts';

/** The posts whose holders help others to get in, each within its reach. */
export const HELPERS = [
  'secretary',
  'deputy-secretary',
  'committee-member',
  'administrator',
] as const satisfies readonly PostKind[];

/** A post somebody holds today: which, and the `lft` of its unit. */
export type HeldPost = { readonly kind: PostKind; readonly unitLft: number };

/**
 * Whether somebody may give a member a code to get in with. A code opens the account with all its posts, so it takes a reach
 * that covers every one of them, and an administrator to help an administrator: otherwise a cell could open the account
 * of the office above it. The rule is ours, following security §2 "Recovery in person".
 */
export function mayHelp(
  helper: { readonly kind: PostKind; readonly interval: Interval },
  held: readonly HeldPost[],
): boolean {
  return held.every(
    ({ kind, unitLft }) =>
      unitLft >= helper.interval.lo &&
      unitLft <= helper.interval.hi &&
      (kind !== 'administrator' || helper.kind === 'administrator'),
  );
}
