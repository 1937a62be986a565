import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Keys } from '../../../platform/keys.ts';

/** How long a device may take to answer. */
export const CHALLENGE_MS = 5 * 60_000;

/** What a challenge is for: using any passkey, or making one for this account. */
export type ChallengePurpose = { use: true } | { makeFor: string };

const RANDOM = 16;
const TIME = 6;

const sign = (keys: Keys, head: Buffer, purpose: ChallengePurpose): Buffer => {
  const words = 'use' in purpose ? 'use' : `make ${purpose.makeFor}`;
  return createHmac('sha256', keys.challenge).update(head).update(words).digest();
};

/** A challenge that carries its own end and proof, so that asking for many fills no table. */
export const makeChallenge = (keys: Keys, purpose: ChallengePurpose, now: Date): string => {
  const head = Buffer.alloc(RANDOM + TIME);
  randomBytes(RANDOM).copy(head);
  head.writeUIntBE(now.getTime() + CHALLENGE_MS, RANDOM, TIME);
  return Buffer.concat([head, sign(keys, head, purpose)]).toString('base64url');
};

/** A challenge that came back: its digest to be spent, and when it ends; null when it is not ours, for something else, or late. */
export const readChallenge = (
  keys: Keys,
  challenge: string,
  purpose: ChallengePurpose,
  now: Date,
): { digest: Buffer; expiresAt: Date } | null => {
  const bytes = Buffer.from(challenge, 'base64url');
  const head = bytes.subarray(0, RANDOM + TIME);
  if (bytes.length !== RANDOM + TIME + 32) return null;
  if (!timingSafeEqual(bytes.subarray(RANDOM + TIME), sign(keys, head, purpose))) return null;
  const expiresAt = new Date(head.readUIntBE(RANDOM, TIME));
  return expiresAt > now ? { digest: createHash('sha256').update(bytes).digest(), expiresAt } : null;
};
