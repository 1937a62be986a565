import { createHash } from 'node:crypto';
import type { PasskeyUsed } from '@sotay/core/auth/auth.schema.ts';
import { readPassword } from '@sotay/core/auth/password.rules.ts';
import type { Static } from 'typebox';
import type { AuthTx } from '../../../platform/db/transaction.ts';
import { authTransaction } from '../../../platform/db/transaction.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { Caller } from '../../../platform/http/room.ts';
import { slowMatch } from '../../../platform/identity/slow-hash.ts';
import type { Platform } from '../../../platform/platform.ts';
import { passwordHash } from '../credentials.repository.ts';
import { UNKNOWN_DEVICE, claimTry, forgive } from '../guesses.repository.ts';
import { holderOf } from '../people.repository.ts';
import { renewToken } from '../sessions.repository.ts';
import { auditSelf } from './identity-audit.ts';
import { provePasskey } from './passkey-sign-in.ts';

/** Gives the session a new token and the proof of this moment. */
const renew = async (
  platform: Platform,
  caller: Caller,
  way: 'password' | 'passkey',
  work: (tx: AuthTx) => Promise<void>,
): Promise<{ done: true }> => {
  const { actor, now, cookie } = caller;
  const session = await authTransaction(platform.pools.auth, 'read write', async (tx) => {
    await work(tx);
    const holder = found(await holderOf(tx, actor.accountId));
    await auditSelf(tx, holder, caller, { action: 'auth.prove', after: { way } });
    return renewToken(tx, actor.sessionId, now);
  });
  cookie.set(session.token, session.expiresAt);
  return { done: true };
};

/** Proves anew who acts, by password. Guessing is slowed per account here, apart from signing in. */
export const prove = async (
  platform: Platform,
  caller: Caller,
  { password }: { password: string },
): Promise<{ done: true }> => {
  const { actor, now } = caller;
  const login = createHash('sha256').update(`prove ${actor.accountId}`).digest();
  const guesser = { login, device: UNKNOWN_DEVICE };
  const { seconds, hash } = await authTransaction(platform.pools.auth, 'read write', async (tx) => ({
    seconds: await claimTry(tx, guesser, now),
    hash: await passwordHash(tx, actor.accountId),
  }));
  if (seconds > 0) throw new Refusal('auth/wait', { seconds });
  if (!(await slowMatch(readPassword(password), hash, { urgent: true })))
    throw new Refusal('auth/wrong-login');
  return renew(platform, caller, 'password', (tx) => forgive(tx, guesser));
};

/** Proves anew who acts, by a passkey of the own account. */
export const proveByPasskey = async (
  platform: Platform,
  caller: Caller,
  used: Static<typeof PasskeyUsed>,
): Promise<{ done: true }> => {
  const { accountId, spend } = await provePasskey(platform, used, caller.now);
  if (accountId !== caller.actor.accountId) throw new Refusal('auth/passkey-failed');
  return renew(platform, caller, 'passkey', spend);
};
