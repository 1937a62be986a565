import type { PostKind } from '../kernel/post-kinds.ts';

/**
 * Whether somebody in this post may give or end a post within reach: an administrator every one, a secretary the seats of the
 * cell's bureau. Who is elected is the Party's matter; this is only who writes it down. The rule is ours (features U2, U3).
 */
export function mayGivePost(giver: PostKind | null, kind: PostKind): boolean {
  return giver === 'administrator' || (giver === 'secretary' && kind === 'bureau-member');
}

/** A post as far as time goes: days `YYYY-MM-DD`, the last one included; null means until further notice. */
export type Term = { readonly fromOn: string; readonly untilOn: string | null };

/** Whether two posts are held on at least one common day. */
export function termsOverlap(a: Term, b: Term): boolean {
  return (b.untilOn === null || a.fromOn <= b.untilOn) && (a.untilOn === null || b.fromOn <= a.untilOn);
}

/** Whether a post is held on a day. */
export function heldOn(term: Term, day: string): boolean {
  return term.fromOn <= day && (term.untilOn === null || term.untilOn >= day);
}
