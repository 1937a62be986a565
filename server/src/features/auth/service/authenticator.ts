import { randomBytes } from 'node:crypto';
import {
  RECOVERY_BYTES,
  RECOVERY_CODES,
  groupRecoveryCode,
  readSecondCode,
  recoveryCodeOf,
} from '@sotay/core/auth/second-code.rules.ts';
import { ENROLMENT_MINUTES, SECRET_BYTES, base32, enrolmentAddress } from '@sotay/core/auth/totp.rules.ts';
import type { AuthTx } from '../../../platform/db/transaction.ts';
import { authTransaction } from '../../../platform/db/transaction.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { Caller } from '../../../platform/http/room.ts';
import type { Platform } from '../../../platform/platform.ts';
import { lockAccount, passwordHash } from '../credentials.repository.ts';
import { holderOf } from '../people.repository.ts';
import {
  authenticatorOf,
  deleteAuthenticator,
  dropDraft,
  lockDraft,
  replaceRecoveryCodes,
  saveAuthenticator,
  saveDraft,
} from '../second-factor.repository.ts';
import { demandEnoughWays } from './enough-ways.ts';
import { auditSelf } from './identity-audit.ts';
import { becomeStrong } from './renew.ts';
import { recoveryDigest, sealSecret, stepOfCode } from './second-code.ts';

const ISSUER = 'Sổ tay đảng viên';

/** A secret to put into an authenticator app; it counts once the app has shown a code of it. */
export const beginAuthenticator = (
  platform: Platform,
  { actor, now }: Caller,
): Promise<{ secret: string; address: string }> =>
  authTransaction(platform.pools.auth, 'read write', async (tx) => {
    if ((await passwordHash(tx, actor.accountId)) === null) throw new Refusal('auth/password-first');
    const holder = found(await holderOf(tx, actor.accountId));
    const bytes = randomBytes(SECRET_BYTES);
    await saveDraft(tx, actor.accountId, sealSecret(platform.keys, actor.accountId, bytes), now);
    const secret = base32(bytes);
    return { secret, address: enrolmentAddress(ISSUER, holder.fullName, secret) };
  });

/** A new set of recovery codes, shown once; only keyed digests are kept. */
const giveRecoveryCodes = async ({ keys }: Platform, tx: AuthTx, accountId: string): Promise<string[]> => {
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCodeOf(randomBytes(RECOVERY_BYTES)));
  await replaceRecoveryCodes(
    tx,
    accountId,
    codes.map((code) => recoveryDigest(keys, accountId, code)),
  );
  return codes.map(groupRecoveryCode);
};

/** Keeps the app that shows a right code of the secret, and gives the recovery codes. The session is strong from here on. */
export const addAuthenticator = async (
  platform: Platform,
  caller: Caller,
  { code }: { code: string },
): Promise<{ codes: string[] }> => {
  const { actor, now } = caller;
  const { accountId } = actor;
  const typed = readSecondCode(code);
  if (typed?.from !== 'app') throw new Refusal('auth/second-code-wrong');
  return becomeStrong(platform, caller, async (tx) => {
    await lockAccount(tx, accountId);
    const secretSealed = await lockDraft(tx, accountId, { now, minutes: ENROLMENT_MINUTES });
    if (!secretSealed) throw new Refusal('auth/enrolment-over');
    const step = stepOfCode(platform.keys, accountId, { secretSealed, code: typed.code }, now);
    if (step === undefined) throw new Refusal('auth/second-code-wrong');
    await saveAuthenticator(tx, { accountId, secretSealed, lastStep: step }, now);
    await dropDraft(tx, accountId);
    const codes = await giveRecoveryCodes(platform, tx, accountId);
    const holder = found(await holderOf(tx, accountId));
    await auditSelf(tx, holder, caller, { action: 'auth.add-authenticator' });
    return { codes };
  });
};

/** Takes the app away, unless the posts held still need it. */
export const removeAuthenticator = async (platform: Platform, caller: Caller): Promise<{ done: true }> => {
  const { accountId } = caller.actor;
  await authTransaction(platform.pools.auth, 'read write', async (tx) => {
    await lockAccount(tx, accountId);
    found((await deleteAuthenticator(tx, accountId)) || null);
    await demandEnoughWays(tx, caller.actor);
    const holder = found(await holderOf(tx, accountId));
    await auditSelf(tx, holder, caller, { action: 'auth.remove-authenticator' });
  });
  return { done: true };
};

/** A new set of recovery codes; the old ones end. */
export const newRecoveryCodes = async (platform: Platform, caller: Caller): Promise<{ codes: string[] }> => {
  const { accountId } = caller.actor;
  return authTransaction(platform.pools.auth, 'read write', async (tx) => {
    await lockAccount(tx, accountId);
    found(await authenticatorOf(tx, accountId));
    const holder = found(await holderOf(tx, accountId));
    await auditSelf(tx, holder, caller, { action: 'auth.new-recovery-codes' });
    return { codes: await giveRecoveryCodes(platform, tx, accountId) };
  });
};
