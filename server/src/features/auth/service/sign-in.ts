import { createHash } from 'node:crypto';
import { readLogin } from '@sotay/core/auth/login.rules.ts';
import { readPassword } from '@sotay/core/auth/password.rules.ts';
import { authTransaction } from '../../../platform/db/transaction.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Visitor } from '../../../platform/http/room.ts';
import { readDevice } from '../../../platform/identity/device-mark.ts';
import { isFormer, slowHash, slowMatch } from '../../../platform/identity/slow-hash.ts';
import { loginDigest } from '../../../platform/keys.ts';
import type { Platform } from '../../../platform/platform.ts';
import { passwordHash, renewHash } from '../credentials.repository.ts';
import { type Guesser, UNKNOWN_DEVICE, claimTry, forgive, isKnownDevice } from '../guesses.repository.ts';
import { type Holder, holderByLogin } from '../people.repository.ts';
import { enter } from './enter.ts';
import { secondProof } from './second-code.ts';

type Attempt = { seconds: number; guesser: Guesser; holder: Holder | null; hash: string | null };

/** Whatever was typed counts as one login, so that nonsense is slowed and answered like any other. */
const digestsOf = (platform: Platform, login: string): [Buffer, ...Buffer[]] => {
  const [first, ...rest] = readLogin(login);
  const digest = (text: string): Buffer => loginDigest(platform.keys, text);
  if (first !== undefined) return [digest(first), ...rest.map(digest)];
  return [createHash('sha256').update(digest(login)).digest()];
};

/** The digest under which tries at what was typed are counted. */
export const triedAs = (platform: Platform, typed: string): Buffer => digestsOf(platform, typed)[0];

/** Who is meant, and whether the try may go on: the same steps whether anybody is meant or not. */
const beginAttempt = (platform: Platform, { now, cookie }: Visitor, login: string): Promise<Attempt> => {
  const digests = digestsOf(platform, login);
  const device = readDevice(platform.keys, cookie.device);
  return authTransaction(platform.pools.auth, 'read write', async (tx) => {
    const holder = (await holderByLogin(tx, digests)) ?? null;
    const hash = holder && (await passwordHash(tx, holder.accountId));
    const known = device && holder && (await isKnownDevice(tx, holder.accountId, device.digest));
    const guesser = { login: digests[0], device: known ? device.digest : UNKNOWN_DEVICE };
    return { seconds: await claimTry(tx, guesser, now), guesser, holder, hash };
  });
};

/** Signs in with card number or telephone, and password; with the second code too where there is an app. */
export const signIn = async (
  platform: Platform,
  visitor: Visitor,
  { login, password, code }: { login: string; password: string; code?: string },
): Promise<{ done: true }> => {
  const { seconds, guesser, holder, hash } = await beginAttempt(platform, visitor, login);
  if (seconds > 0) throw new Refusal('auth/wait', { seconds });
  const right = await slowMatch(platform.keys, readPassword(password), hash);
  if (!right || !holder) throw new Refusal('auth/wrong-login');
  const renewed =
    hash !== null && isFormer(hash)
      ? { from: hash, to: await slowHash(platform.keys, readPassword(password)) }
      : null;
  await authTransaction(platform.pools.auth, 'read write', async (tx) => {
    await forgive(tx, guesser);
    if (renewed) await renewHash(tx, holder.accountId, renewed);
  });
  const { device } = guesser;
  const { way, spend } = await secondProof(platform, holder.accountId, { code, device }, visitor.now);
  await enter(platform, visitor, async (tx) => {
    await spend(tx);
    return { holder, way, isStrong: way !== 'password' };
  });
  return { done: true };
};
