import { createHash } from 'node:crypto';
import type { PasskeyUsed } from '@sotay/core/auth/auth.schema.ts';
import { readPassword } from '@sotay/core/auth/password.rules.ts';
import { isTooWeak } from '@sotay/core/auth/strength.rules.ts';
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
import { auditSelf } from './identity-audit.ts';
import { provePasskey } from './passkey-sign-in.ts';
import { renew } from './renew.ts';
import { type SecondProof, secondProof } from './second-code.ts';

/** Notes the proof and renews the session. */
const renewBy = (
  platform: Platform,
  caller: Caller,
  way: SecondProof['way'] | 'passkey',
  spend: (tx: AuthTx) => Promise<void>,
): Promise<{ done: true }> =>
  renew(platform, caller, async (tx) => {
    await spend(tx);
    const holder = found(await holderOf(tx, caller.actor.accountId));
    await auditSelf(tx, holder, caller, { action: 'auth.prove', after: { way } });
    return { result: { done: true }, isStrong: way !== 'password' };
  });

/** Proves anew who acts, by password and the second code where there is an app. Guessing is slowed apart from signing in. */
export const prove = async (
  platform: Platform,
  caller: Caller,
  { password, code }: { password: string; code?: string },
): Promise<{ done: true }> => {
  const { actor, now } = caller;
  const login = createHash('sha256').update(`prove ${actor.accountId}`).digest();
  const guesser = { login, device: UNKNOWN_DEVICE };
  const { seconds, hash } = await authTransaction(platform.pools.auth, 'read write', async (tx) => ({
    seconds: await claimTry(tx, guesser, now),
    hash: await passwordHash(tx, actor.accountId),
  }));
  if (seconds > 0) throw new Refusal('auth/wait', { seconds });
  if (!(await slowMatch(platform.keys, readPassword(password), hash, { urgent: true })))
    throw new Refusal('auth/wrong-login');
  await authTransaction(platform.pools.auth, 'read write', (tx) => forgive(tx, guesser));
  const { way, spend } = await secondProof(platform, actor.accountId, { code, device: UNKNOWN_DEVICE }, now);
  if (way === 'password' && isTooWeak({ ...actor.strength, isStrong: false }))
    throw new Refusal('auth/passkey-needed');
  return renewBy(platform, caller, way, spend);
};

/** Proves anew who acts, by a passkey of the own account. */
export const proveByPasskey = async (
  platform: Platform,
  caller: Caller,
  used: Static<typeof PasskeyUsed>,
): Promise<{ done: true }> => {
  const { accountId, spend } = await provePasskey(platform, used, caller.now);
  if (accountId !== caller.actor.accountId) throw new Refusal('auth/passkey-failed');
  return renewBy(platform, caller, 'passkey', spend);
};
