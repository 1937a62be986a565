/** The two roles that decide together: who answers for the papers, and who looks after the installation. */
export type GuardSide = 'office' | 'warden';
export type Verdict = 'release' | 'destroy';

/** For which side a post speaks. Source: feature L8, "released only by two roles". */
export const sideOf = (post: string | undefined): GuardSide =>
  post === 'administrator' ? 'warden' : 'office';

type Deciding = {
  readonly held: { readonly state: string; readonly memberId: string; readonly sealedKey: unknown };
  readonly before: readonly { readonly side: GuardSide; readonly memberId: string }[];
  readonly memberId: string;
  readonly side: GuardSide;
};

/**
 * Why somebody may not decide about a held file, as a code of the room; null where they may. Whoever put it in decides nothing; nobody speaks
 * twice or for both sides; and before its bytes are locked away there is nothing to decide about.
 */
export const decisionFault = ({ held, before, memberId, side }: Deciding) => {
  if (held.state !== 'held' || !held.sealedKey) return 'guard/not-now' as const;
  if (held.memberId === memberId) return 'guard/own-file' as const;
  if (before.some((said) => said.side === side || said.memberId === memberId))
    return 'guard/other-role' as const;
  return null;
};

/** Whether both sides have spoken for the release. */
export const isReleased = (
  said: readonly { readonly side: GuardSide; readonly verdict: Verdict }[],
): boolean =>
  (['office', 'warden'] as const).every((side) =>
    said.some((one) => one.side === side && one.verdict === 'release'),
  );
