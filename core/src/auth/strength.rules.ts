import type { PostKind } from '../kernel/post-kinds.ts';

/** A proof of who acts is fresh for this long, in milliseconds (security §2, *read*). */
const FRESH_MS = 5 * 60_000;

/**
 * How many strong ways to sign in whoever holds the post must have before its dangerous acts go: a passkey is one, password with
 * authenticator app is one. Administrators need two, since nobody stands above them to help (security §2 "Posts with power",
 * *read*; that an overseer, who only reads, needs none is ours).
 */
export const STRONG_WAYS: Readonly<Record<PostKind, 0 | 1 | 2>> = {
  secretary: 1,
  'deputy-secretary': 1,
  'bureau-member': 1,
  'committee-member': 1,
  overseer: 0,
  editor: 1,
  administrator: 2,
};

/** How well somebody has shown who they are, and could. */
export type Standing = {
  /** Posts held today, in use or not. */
  readonly held: readonly PostKind[];
  /** Strong ways the account has. */
  readonly strongWays: number;
  /** When the person last proved who they are. */
  readonly provedAt: Date;
  /** The last proof was a strong one. */
  readonly isStrong: boolean;
  /** The account was made for the demonstration, whose password everybody knows: no strong way is asked of it. */
  readonly isDemo: boolean;
};

/** The ways that the posts ask for; none of the demonstration. */
export function waysNeeded(posts: readonly PostKind[], isDemo: boolean): number {
  return isDemo ? 0 : Math.max(0, ...posts.map((post) => STRONG_WAYS[post]));
}

/** A strong way is there and was not used: password alone does not carry a post with power then. */
export function isTooWeak({ held, strongWays, isStrong, isDemo }: Omit<Standing, 'provedAt'>): boolean {
  return !isStrong && strongWays > 0 && waysNeeded(held, isDemo) > 0;
}

/**
 * Why a dangerous act has to wait, or null. `stale`: prove anew, by a strong way where there is one. `ways-missing`: the post in
 * use asks for more ways than there are; proving does not help. Acts on the own account (`own`) ask for no more ways, since they
 * are how ways are added. Security §2 (*read*); the order of the two is ours.
 */
export function proofFault(
  act: 'own' | 'power',
  post: PostKind | null,
  standing: Standing,
  now: Date,
): 'stale' | 'ways-missing' | null {
  const needed = waysNeeded(post === null ? [] : [post], standing.isDemo);
  if (act === 'power' && standing.strongWays < needed) return 'ways-missing';
  const isOld = now.getTime() - standing.provedAt.getTime() > FRESH_MS;
  return isOld || isTooWeak(standing) ? 'stale' : null;
}
