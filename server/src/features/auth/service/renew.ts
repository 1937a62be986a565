import type { AuthTx } from '../../../platform/db/transaction.ts';
import { authTransaction } from '../../../platform/db/transaction.ts';
import type { Caller } from '../../../platform/http/room.ts';
import type { Platform } from '../../../platform/platform.ts';
import { renewToken } from '../sessions.repository.ts';

/** Does the work and gives the session a new token and the proof of this moment, all of it or nothing. */
export const renew = async <T>(
  platform: Platform,
  { actor, now, cookie }: Caller,
  work: (tx: AuthTx) => Promise<{ result: T; isStrong: boolean }>,
): Promise<T> => {
  const { result, session } = await authTransaction(platform.pools.auth, 'read write', async (tx) => {
    const done = await work(tx);
    const { sessionId } = actor;
    return {
      result: done.result,
      session: await renewToken(tx, { sessionId, isStrong: done.isStrong }, now),
    };
  });
  cookie.set(session.token, session.expiresAt);
  return result;
};

/** Whoever has just added a strong way, with a fresh proof before it, has proved themselves by both. */
export const becomeStrong = <T>(
  platform: Platform,
  caller: Caller,
  work: (tx: AuthTx) => Promise<T>,
): Promise<T> => renew(platform, caller, async (tx) => ({ result: await work(tx), isStrong: true }));
