import { isTooWeak } from '@sotay/core/auth/strength.rules.ts';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { Visitor } from '../../../platform/http/room.ts';
import type { AuthTx } from '../../../platform/db/transaction.ts';
import { authTransaction } from '../../../platform/db/transaction.ts';
import { DEVICE_DAYS, newDevice, readDevice } from '../../../platform/identity/device-mark.ts';
import { openSession } from '../../../platform/identity/sessions.ts';
import type { Platform } from '../../../platform/platform.ts';
import { rememberDevice } from '../guesses.repository.ts';
import { type Holder, postsHeld } from '../people.repository.ts';
import { countStrongWays } from '../second-factor.repository.ts';
import { endSessionOfToken, forgetOldSessions, lastPost } from '../sessions.repository.ts';
import { auditSelf } from './identity-audit.ts';
import type { SecondProof } from './second-code.ts';

/** Who enters, by which way, and whether it was a strong one. */
type Entry = { holder: Holder; way: SecondProof['way'] | 'passkey' | 'code' | 'oidc'; isStrong: boolean };

/**
 * The post used last if it is still held, else the weightiest one held, so that nobody has to know of posts to begin. None for who
 * has a strong way and came in without it: a guessed password then opens no post.
 */
const postToUse = async (tx: AuthTx, { holder, isStrong }: Entry, now: Date): Promise<string | null> => {
  const held = await postsHeld(tx, [holder.memberId], dayOfInstant(now.toISOString()));
  const strongWays = await countStrongWays(tx, holder.accountId);
  const kinds = held.map((post) => post.kind);
  if (isTooWeak({ held: kinds, strongWays, isStrong, isDemo: holder.isDemo })) return null;
  const last = await lastPost(tx, holder.accountId);
  return (held.find((post) => post.id === last) ?? held[0])?.id ?? null;
};

/** What finds out, in the transaction, who enters and by which way; it throws when nobody does. */
type Proof = (tx: AuthTx) => Promise<Entry>;

/**
 * Signs in whoever the proof names: a new session (the browser's earlier one ends), the device known from now on,
 * the act on record; cookies only after all of it is committed.
 */
export const enter = async (platform: Platform, visitor: Visitor, prove: Proof): Promise<void> => {
  const { now, device: userAgent, cookie } = visitor;
  const device = readDevice(platform.keys, cookie.device) ?? newDevice(platform.keys);
  const session = await authTransaction(platform.pools.auth, 'read write', async (tx) => {
    const entry = await prove(tx);
    const { holder, way, isStrong } = entry;
    if (cookie.token) await endSessionOfToken(tx, cookie.token, now);
    await forgetOldSessions(tx, holder.accountId, now);
    const postId = await postToUse(tx, entry, now);
    const session = { accountId: holder.accountId, postId, isStrong, device: userAgent, now };
    const opened = await openSession(tx, session);
    await rememberDevice(tx, holder.accountId, device.digest, now);
    await auditSelf(tx, holder, visitor, {
      action: 'auth.sign-in',
      objectKind: 'session',
      objectId: opened.id,
      after: { way },
    });
    return opened;
  });
  cookie.set(session.token, session.expiresAt);
  cookie.setDevice(device.mark, new Date(now.getTime() + DEVICE_DAYS * 86_400_000));
};
