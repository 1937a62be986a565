import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';

/** A proof of who acts is fresh for this long (security §2). */
const FRESH_MS = 5 * 60_000;

/** Refuses a dangerous act (exporting, granting a post, sealing, changing a password) unless the person proved lately who they are. */
export const demandFreshProof = ({ actor, now }: Pick<Context, 'actor' | 'now'>): void => {
  if (now.getTime() - actor.authenticatedAt.getTime() > FRESH_MS) throw new Refusal('kernel/step-up-needed');
};
