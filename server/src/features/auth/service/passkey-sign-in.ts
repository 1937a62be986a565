import type { PasskeyUsed } from '@sotay/core/auth/auth.schema.ts';
import type { Static } from 'typebox';
import { authTransaction } from '../../../platform/db/transaction.ts';
import type { AuthTx } from '../../../platform/db/transaction.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Visitor } from '../../../platform/http/room.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findPasskey, notePasskeyUse, spendChallenge } from '../credentials.repository.ts';
import { holderOf } from '../people.repository.ts';
import { enter } from './enter.ts';
import { verifyUsed } from './webauthn.ts';

type Used = Static<typeof PasskeyUsed>;

/** Proves a passkey and gives its account, with what spends the challenge in the transaction of the act. */
export const provePasskey = async (
  platform: Platform,
  used: Used,
  now: Date,
): Promise<{ accountId: string; spend: (tx: AuthTx) => Promise<void> }> => {
  const passkey = await authTransaction(platform.pools.auth, 'read only', (tx) =>
    findPasskey(tx, Buffer.from(used.id, 'base64url')),
  );
  if (!passkey) throw new Refusal('auth/passkey-failed');
  const { result: counter, answered } = await verifyUsed(platform, passkey, used, now);
  return {
    accountId: passkey.accountId,
    spend: async (tx) => {
      const first = await spendChallenge(tx, answered.digest, answered.expiresAt, now);
      if (!first) throw new Refusal('auth/passkey-failed');
      await notePasskeyUse(tx, passkey.id, counter, now);
    },
  };
};

/** Signs in with the passkey that answered the challenge. */
export const passkeySignIn = async (
  platform: Platform,
  visitor: Visitor,
  used: Used,
): Promise<{ done: true }> => {
  const { accountId, spend } = await provePasskey(platform, used, visitor.now);
  await enter(platform, visitor, async (tx) => {
    await spend(tx);
    const holder = await holderOf(tx, accountId);
    if (!holder) throw new Refusal('auth/passkey-failed');
    return { holder, way: 'passkey', isStrong: true };
  });
  return { done: true };
};
