import { describeDevice } from '@sotay/core/auth/device.rules.ts';
import { isTooWeak } from '@sotay/core/auth/strength.rules.ts';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { authTransaction } from '../../../platform/db/transaction.ts';
import { Refusal, found, notFound } from '../../../platform/errors.ts';
import type { Caller } from '../../../platform/http/room.ts';
import type { Platform } from '../../../platform/platform.ts';
import { holderOf, postsHeld } from '../people.repository.ts';
import { endSession, openSessions, setPost } from '../sessions.repository.ts';
import { auditSelf } from './identity-audit.ts';
import { tellAccess } from './tell-access.ts';

/** The devices on which the person is signed in. */
export const devices = (platform: Platform, { actor, now }: Caller) =>
  authTransaction(platform.pools.auth, 'read only', async (tx) => ({
    devices: (await openSessions(tx, actor.accountId, now)).map(({ id, device, createdAt, seenAt }) => ({
      id,
      device: describeDevice(device),
      createdAt: createdAt.toISOString(),
      seenAt: seenAt.toISOString(),
      thisOne: id === actor.sessionId,
    })),
  }));

/** Signs one device out, at once. */
export const endDevice = async (
  platform: Platform,
  caller: Caller,
  sessionId: string,
): Promise<{ done: true }> => {
  const { actor, now } = caller;
  await authTransaction(platform.pools.auth, 'read write', async (tx) => {
    if (!(await endSession(tx, actor.accountId, sessionId, now))) throw notFound();
    const holder = found(await holderOf(tx, actor.accountId));
    const object = { objectKind: 'session', objectId: sessionId };
    await auditSelf(tx, holder, caller, { action: 'auth.end-session', ...object });
    await tellAccess(platform, tx, holder);
  });
  return { done: true };
};

/** Ends this session and takes the cookie back. */
export const signOut = async (platform: Platform, caller: Caller): Promise<{ done: true }> => {
  await endDevice(platform, caller, caller.actor.sessionId);
  caller.cookie.clear();
  return { done: true };
};

/** Puts another post of one's own to use in this session. */
export const usePost = async (
  platform: Platform,
  caller: Caller,
  postId: string | null,
): Promise<{ done: true }> => {
  const { actor, now } = caller;
  await authTransaction(platform.pools.auth, 'read write', async (tx) => {
    const held = await postsHeld(tx, [actor.memberId], dayOfInstant(now.toISOString()));
    if (postId !== null && !held.some((post) => post.id === postId)) throw notFound();
    if (postId !== null && isTooWeak(actor.strength)) throw new Refusal('kernel/step-up-needed');
    await setPost(tx, actor.sessionId, postId);
    const holder = found(await holderOf(tx, actor.accountId));
    const after = { postId, sessionId: actor.sessionId };
    await auditSelf(tx, holder, caller, { action: 'auth.use-post', after });
    await tellAccess(platform, tx, holder);
  });
  return { done: true };
};
