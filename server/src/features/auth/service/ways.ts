import type { PasskeyMade } from '@sotay/core/auth/auth.schema.ts';
import { describeDevice } from '@sotay/core/auth/device.rules.ts';
import { readPassword } from '@sotay/core/auth/password.rules.ts';
import { waysNeeded } from '@sotay/core/auth/strength.rules.ts';
import type { Static } from 'typebox';
import type { AuthTx } from '../../../platform/db/transaction.ts';
import { authTransaction } from '../../../platform/db/transaction.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { Caller } from '../../../platform/http/room.ts';
import { slowHash } from '../../../platform/identity/slow-hash.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  PASSKEYS_AT_MOST,
  deletePasskey,
  endDemonstration,
  lockAccount,
  namePasskey,
  passkeysOf,
  passwordHash,
  savePasskey,
  savePassword,
  spendChallenge,
} from '../credentials.repository.ts';
import { linkOf } from '../identity-links.repository.ts';
import { holderOf } from '../people.repository.ts';
import { authenticatorOf, countRecoveryCodes } from '../second-factor.repository.ts';
import { endOtherSessions, openSessions } from '../sessions.repository.ts';
import { demandEnoughWays } from './enough-ways.ts';
import { auditSelf } from './identity-audit.ts';
import { demandGoodPassword } from './password.ts';
import { becomeStrong } from './renew.ts';
import { tellAccess } from './tell-access.ts';
import { passkeyToMake, verifyMade } from './webauthn.ts';

const authenticatorShown = async (tx: AuthTx, accountId: string) => {
  const app = await authenticatorOf(tx, accountId);
  if (!app) return null;
  const codesLeft = await countRecoveryCodes(tx, accountId);
  return { madeAt: app.madeAt.toISOString(), usedAt: app.usedAt.toISOString(), codesLeft };
};

/** Whether the account is linked with the identity provider; null where there is no provider. */
const linkShown = async ({ config }: Platform, tx: AuthTx, accountId: string) => {
  if (!config.oidc) return null;
  const link = await linkOf(tx, accountId, config.oidc.issuer);
  return { linkedAt: link?.linkedAt.toISOString() ?? null, usedAt: link?.usedAt?.toISOString() ?? null };
};

/** How the person can sign in, and what their posts ask for. */
export const ways = (platform: Platform, { actor: { accountId, strength } }: Caller) =>
  authTransaction(platform.pools.auth, 'read only', async (tx) => ({
    hasPassword: (await passwordHash(tx, accountId)) !== null,
    authenticator: await authenticatorShown(tx, accountId),
    oidc: await linkShown(platform, tx, accountId),
    strongWays: strength.strongWays,
    strongWaysNeeded: waysNeeded(strength.held, strength.isDemo),
    passkeys: (await passkeysOf(tx, accountId)).map(({ id, name, device, createdAt, usedAt }) => ({
      id,
      name,
      device: describeDevice(device),
      createdAt: createdAt.toISOString(),
      usedAt: usedAt?.toISOString() ?? null,
    })),
  }));

/** Sets the password, new or first, and signs the other devices out. */
export const changePassword = async (
  platform: Platform,
  caller: Caller,
  { password }: { password: string },
): Promise<{ done: true }> => {
  const { actor, now } = caller;
  const holder = await authTransaction(platform.pools.auth, 'read only', async (tx) => {
    const person = found(await holderOf(tx, actor.accountId));
    await demandGoodPassword(platform, tx, person, password);
    return person;
  });
  const hash = await slowHash(platform.keys, readPassword(password), { urgent: true });
  await authTransaction(platform.pools.auth, 'read write', async (tx) => {
    await savePassword(tx, actor.accountId, hash, now);
    await endDemonstration(tx, actor.accountId);
    await endOtherSessions(tx, actor.accountId, actor.sessionId, now);
    await auditSelf(tx, holder, caller, { action: 'auth.change-password' });
    await tellAccess(platform, tx, holder);
  });
  return { done: true };
};

/** What the device needs to make one more passkey. */
export const addPasskeyOptions = (platform: Platform, caller: Caller) => {
  const { accountId } = caller.actor;
  return authTransaction(platform.pools.auth, 'read only', async (tx) => {
    const { fullName: name } = found(await holderOf(tx, accountId));
    return passkeyToMake(platform, { accountId, name, exclude: await passkeysOf(tx, accountId) }, caller.now);
  });
};

/** The user agent under which this session was opened names the passkey made in it. */
const deviceOfSession = async (tx: AuthTx, { actor, now }: Caller): Promise<string> => {
  const sessions = await openSessions(tx, actor.accountId, now);
  return sessions.find((session) => session.id === actor.sessionId)?.device ?? '';
};

/** Keeps a passkey that the device made. The session is strong from here on. */
export const addPasskey = async (
  platform: Platform,
  caller: Caller,
  made: Static<typeof PasskeyMade>,
): Promise<{ id: string }> => {
  const { actor, now } = caller;
  const { result, answered } = await verifyMade(platform, actor.accountId, made, now);
  return becomeStrong(platform, caller, async (tx) => {
    await lockAccount(tx, actor.accountId);
    const full = (await passkeysOf(tx, actor.accountId)).length >= PASSKEYS_AT_MOST;
    const spent = !full && (await spendChallenge(tx, answered.digest, answered.expiresAt, now));
    const device = await deviceOfSession(tx, caller);
    const id = spent ? await savePasskey(tx, actor.accountId, result, { device, now }) : null;
    if (id === null) throw new Refusal('auth/passkey-failed');
    const holder = found(await holderOf(tx, actor.accountId));
    await auditSelf(tx, holder, caller, { action: 'auth.add-passkey', objectKind: 'passkey', objectId: id });
    return { id };
  });
};

/** Removes a passkey; the last way to sign in stays. */
export const removePasskey = async (
  platform: Platform,
  caller: Caller,
  passkeyId: string,
): Promise<{ done: true }> => {
  const { accountId } = caller.actor;
  await authTransaction(platform.pools.auth, 'read write', async (tx) => {
    await lockAccount(tx, accountId);
    found((await deletePasskey(tx, accountId, passkeyId)) || null);
    await demandEnoughWays(tx, caller.actor);
    const left = (await passkeysOf(tx, accountId)).length;
    if (left === 0 && (await passwordHash(tx, accountId)) === null) throw new Refusal('auth/last-way');
    const holder = found(await holderOf(tx, accountId));
    const object = { objectKind: 'passkey', objectId: passkeyId };
    await auditSelf(tx, holder, caller, { action: 'auth.remove-passkey', ...object });
  });
  return { done: true };
};

/** Gives a passkey a name that its owner knows it by. */
export const renamePasskey = async (
  platform: Platform,
  caller: Caller,
  passkeyId: string,
  { name }: { name: string },
): Promise<{ done: true }> => {
  const { accountId } = caller.actor;
  await authTransaction(platform.pools.auth, 'read write', async (tx) => {
    found((await namePasskey(tx, { accountId, id: passkeyId, name: name.trim() })) || null);
    const holder = found(await holderOf(tx, accountId));
    const object = { objectKind: 'passkey', objectId: passkeyId };
    await auditSelf(tx, holder, caller, { action: 'auth.name-passkey', ...object });
  });
  return { done: true };
};
