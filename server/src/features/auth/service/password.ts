import { loginsInside } from '@sotay/core/auth/login.rules.ts';
import { passwordFault } from '@sotay/core/auth/password.rules.ts';
import type { AuthTx } from '../../../platform/db/transaction.ts';
import { Refusal } from '../../../platform/errors.ts';
import { loginDigest } from '../../../platform/keys.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Holder, ownsLogin } from '../people.repository.ts';

/** Refuses a password that would be guessed early; one that holds the own card number or telephone too. */
export const demandGoodPassword = async (
  platform: Platform,
  tx: AuthTx,
  { accountId, birthDate }: Pick<Holder, 'accountId' | 'birthDate'>,
  password: string,
): Promise<void> => {
  const reason = passwordFault(password, birthDate);
  if (reason) throw new Refusal('auth/password-weak', { reason });
  const digests = loginsInside(password).map((login) => loginDigest(platform.keys, login));
  if (await ownsLogin(tx, accountId, digests)) throw new Refusal('auth/password-weak', { reason: 'login' });
};
