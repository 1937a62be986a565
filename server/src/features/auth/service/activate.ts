import type { PasskeyMade } from '@sotay/core/auth/auth.schema.ts';
import { readPassword } from '@sotay/core/auth/password.rules.ts';
import type { Day } from '@sotay/core/calendar/day.ts';
import type { Static } from 'typebox';
import { authTransaction } from '../../../platform/db/transaction.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Visitor } from '../../../platform/http/room.ts';
import { slowHash } from '../../../platform/identity/slow-hash.ts';
import type { Platform } from '../../../platform/platform.ts';
import { savePasskey, savePassword, spendChallenge } from '../credentials.repository.ts';
import { demandGoodPassword } from './password.ts';
import { type Shown, openCodeOf, redeem } from './redeem.ts';
import { passkeyToMake, verifyMade } from './webauthn.ts';

type ShownFully = Shown & { birthDate: Day };

/** Redeems a code with a password. */
export const activate = async (
  platform: Platform,
  visitor: Visitor,
  shown: ShownFully & { password: string },
): Promise<{ done: true }> => {
  const match = await openCodeOf(platform, visitor, shown);
  await authTransaction(platform.pools.auth, 'read only', (tx) =>
    demandGoodPassword(platform, tx, match.person, shown.password),
  );
  // Who has shown the right code goes first, so that late copies of the slip find it used and stop.
  const hash = await slowHash(platform.keys, readPassword(shown.password), { urgent: true });
  await redeem(platform, visitor, match, async (tx) => {
    await savePassword(tx, match.person.accountId, hash, visitor.now);
    return 'password';
  });
  return { done: true };
};

/** What the device needs to make the first passkey; the code stays. */
export const activatePasskeyOptions = async (platform: Platform, visitor: Visitor, shown: ShownFully) => {
  const { person } = await openCodeOf(platform, visitor, shown);
  const account = { accountId: person.accountId, name: person.fullName, exclude: [] };
  return passkeyToMake(platform, account, visitor.now);
};

/** Redeems a code with the passkey that the device made. */
export const activateWithPasskey = async (
  platform: Platform,
  visitor: Visitor,
  shown: ShownFully & { passkey: Static<typeof PasskeyMade> },
): Promise<{ done: true }> => {
  const match = await openCodeOf(platform, visitor, shown);
  const { accountId } = match.person;
  const { result, answered } = await verifyMade(platform, accountId, shown.passkey, visitor.now);
  await redeem(platform, visitor, match, async (tx) => {
    const spent = await spendChallenge(tx, answered.digest, answered.expiresAt, visitor.now);
    const made = spent ? await savePasskey(tx, accountId, result, visitor) : null;
    if (made === null) throw new Refusal('auth/passkey-failed');
    return 'passkey';
  });
  return { done: true };
};
