import { authTransaction } from '../../../platform/db/transaction.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { Caller, Visitor } from '../../../platform/http/room.ts';
import type { Platform } from '../../../platform/platform.ts';
import { spendChallenge } from '../credentials.repository.ts';
import { accountOfIdentity, deleteLink, saveLink } from '../identity-links.repository.ts';
import { holderOf } from '../people.repository.ts';
import { enter } from './enter.ts';
import { auditSelf } from './identity-audit.ts';
import { type OidcAnswer, finishFlow, oidcOf } from './oidc-flow.ts';

/**
 * Signs in whoever the identity provider names, if they linked it before. How well the provider looked is not known here, so it
 * counts as a password does: a post with power still asks for a strong way.
 */
export const oidcSignIn = async (
  platform: Platform,
  visitor: Visitor,
  given: OidcAnswer,
): Promise<{ done: true }> => {
  const { now } = visitor;
  const { identity, spent } = await finishFlow(platform, given, { now, accountId: null });
  await enter(platform, visitor, async (tx) => {
    if (!(await spendChallenge(tx, spent.digest, spent.expiresAt, now)))
      throw new Refusal('auth/oidc-failed');
    const accountId = await accountOfIdentity(tx, identity, now);
    const holder = accountId && (await holderOf(tx, accountId));
    if (!holder) throw new Refusal('auth/oidc-unlinked');
    return { holder, way: 'oidc', isStrong: false };
  });
  return { done: true };
};

/** Links the identity that came back with the account that is signed in. */
export const linkOidc = async (
  platform: Platform,
  caller: Caller,
  given: OidcAnswer,
): Promise<{ done: true }> => {
  const { actor, now } = caller;
  const { accountId } = actor;
  const { identity, spent } = await finishFlow(platform, given, { now, accountId });
  await authTransaction(platform.pools.auth, 'read write', async (tx) => {
    if (!(await spendChallenge(tx, spent.digest, spent.expiresAt, now)))
      throw new Refusal('auth/oidc-failed');
    if (!(await saveLink(tx, { ...identity, accountId, linkedAt: now })))
      throw new Refusal('auth/oidc-taken');
    await auditSelf(tx, found(await holderOf(tx, accountId)), caller, { action: 'auth.link-identity' });
  });
  return { done: true };
};

/** Takes the link away; other ways to sign in are always there. */
export const unlinkOidc = async (platform: Platform, caller: Caller): Promise<{ done: true }> => {
  const { accountId } = caller.actor;
  await authTransaction(platform.pools.auth, 'read write', async (tx) => {
    found((await deleteLink(tx, accountId, oidcOf(platform).issuer)) || null);
    await auditSelf(tx, found(await holderOf(tx, accountId)), caller, { action: 'auth.unlink-identity' });
  });
  return { done: true };
};
