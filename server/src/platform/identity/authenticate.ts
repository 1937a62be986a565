import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Actor } from '../access/actor.ts';
import { findActor } from './sessions.ts';

/**
 * A lost right ends within a second on every node, even when the notice about it is lost (promise S6): this long somebody is
 * remembered, the rest is for the look that follows.
 */
const TRUST_MS = 800;

/** Finds the actor of a token, remembering the answer for less than a second. */
export type Authenticator = {
  readonly actorOf: (token: string) => Promise<Actor | null>;
  /** Forgets everything remembered: called when sessions, posts or memberships change. */
  readonly forget: () => void;
};

export const authenticator = (auth: pg.Pool, now: () => Date): Authenticator => {
  let known = new Map<string, { actor: Promise<Actor | null>; until: number }>();
  return {
    actorOf: (token) => {
      const key = createHash('sha256').update(token).digest('base64');
      const clock = performance.now();
      const hit = known.get(key);
      if (hit && hit.until > clock) return hit.actor;
      if (known.size > 20_000) known = new Map();
      const actor = findActor(auth, token, now());
      known.set(key, { actor, until: clock + TRUST_MS });
      actor.catch(() => known.delete(key));
      return actor;
    },
    forget: () => known.clear(),
  };
};
