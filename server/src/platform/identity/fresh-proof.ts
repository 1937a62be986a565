import { proofFault, waysNeeded } from '@sotay/core/auth/strength.rules.ts';
import type { Actor } from '../access/actor.ts';
import { Refusal } from '../errors.ts';

/** Refuses a dangerous act unless the person proved lately who they are, as strongly as their posts ask for. */
export const demandFreshProof = (
  { actor, now }: { readonly actor: Actor; readonly now: Date },
  act: 'own' | 'power',
): void => {
  const { post, strength, authenticatedAt } = actor;
  const kind = post?.kind ?? null;
  const fault = proofFault(act, kind, { ...strength, provedAt: authenticatedAt }, now);
  if (fault === 'stale') throw new Refusal('kernel/step-up-needed');
  if (fault === 'ways-missing') {
    const needed = waysNeeded(kind === null ? [] : [kind], strength.isDemo);
    throw new Refusal('kernel/strong-ways-missing', { missing: needed - strength.strongWays });
  }
};
