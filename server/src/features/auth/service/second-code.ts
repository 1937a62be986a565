import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { type SecondCode, readSecondCode } from '@sotay/core/auth/second-code.rules.ts';
import { codeFromMac, stepBytes, stepsAround } from '@sotay/core/auth/totp.rules.ts';
import type { AuthTx } from '../../../platform/db/transaction.ts';
import { authTransaction } from '../../../platform/db/transaction.ts';
import { Refusal } from '../../../platform/errors.ts';
import { type Keys, sealBytes, unsealBytes } from '../../../platform/keys.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Guesser, claimTry, forgive } from '../guesses.repository.ts';
import { authenticatorOf, useRecoveryCode, useStep } from '../second-factor.repository.ts';

/** One key an account, so that a sealed secret opens nowhere but where it belongs. */
const keyOf = (keys: Keys, accountId: string): Buffer =>
  createHmac('sha256', keys.secondFactor).update(`secret ${accountId}`).digest();

/** The secret of an app as the database keeps it. */
export const sealSecret = (keys: Keys, accountId: string, secret: Buffer): Buffer =>
  sealBytes(keyOf(keys, accountId), secret);

/** A recovery code as the database keeps it: its 50 bits are out of reach of whoever has no key. */
export const recoveryDigest = (keys: Keys, accountId: string, code: string): Buffer =>
  createHmac('sha256', keys.secondFactor).update(`recovery ${accountId} ${code}`).digest();

const codeAt = (secret: Buffer, step: number): Buffer =>
  Buffer.from(codeFromMac(createHmac('sha1', secret).update(stepBytes(step)).digest()));

/** The step whose code was typed, if it counts now. */
export const stepOfCode = (
  keys: Keys,
  accountId: string,
  { secretSealed, code }: { secretSealed: Buffer; code: string },
  now: Date,
): number | undefined => {
  const secret = unsealBytes(keyOf(keys, accountId), secretSealed);
  return stepsAround(now).find((step) => timingSafeEqual(codeAt(secret, step), Buffer.from(code)));
};

const isRight = async (
  { keys }: Platform,
  tx: AuthTx,
  { accountId, typed }: { accountId: string; typed: SecondCode },
  now: Date,
): Promise<boolean> => {
  if (typed.from === 'paper')
    return useRecoveryCode(tx, accountId, recoveryDigest(keys, accountId, typed.code), now);
  const app = await authenticatorOf(tx, accountId);
  const { code } = typed;
  const step = app && stepOfCode(keys, accountId, { secretSealed: app.secretSealed, code }, now);
  return step !== undefined && useStep(tx, accountId, step, now);
};

/** What was proved beside the password, and what uses it up in the transaction of the act. */
export type SecondProof = {
  way: 'password' | 'password-and-app' | 'password-and-paper';
  spend: (tx: AuthTx) => Promise<void>;
};

/** Under which guesses of an account's second code are counted. */
export const secondCodeDigest = (accountId: string): Buffer =>
  createHash('sha256').update(`code ${accountId}`).digest();

/**
 * The second code after a right password: none for whoever has no app. Its guesses are counted apart from those of the password,
 * by account, and on a known device apart from those of strangers.
 */
export const secondProof = async (
  platform: Platform,
  accountId: string,
  { code, device }: { code: string | undefined; device: Guesser['device'] },
  now: Date,
): Promise<SecondProof> => {
  const { auth } = platform.pools;
  const app = await authTransaction(auth, 'read only', (tx) => authenticatorOf(tx, accountId));
  if (!app) return { way: 'password', spend: () => Promise.resolve() };
  if (code === undefined) throw new Refusal('auth/second-code-needed');
  const guesser = { login: secondCodeDigest(accountId), device };
  const seconds = await authTransaction(auth, 'read write', (tx) => claimTry(tx, guesser, now));
  if (seconds > 0) throw new Refusal('auth/wait', { seconds });
  const typed = readSecondCode(code);
  if (!typed) throw new Refusal('auth/second-code-wrong');
  return {
    way: `password-and-${typed.from}`,
    spend: async (tx) => {
      if (!(await isRight(platform, tx, { accountId, typed }, now)))
        throw new Refusal('auth/second-code-wrong');
      await forgive(tx, guesser);
    },
  };
};
