import { GUESSES_FORGOTTEN_HOURS } from '@sotay/core/auth/guessing.rules.ts';
import { nearNumbers } from '@sotay/core/auth/near-numbers.rules.ts';
import type { NumberKind, SignInFacts } from '@sotay/core/members/sign-in-findings.rules.ts';
import { type AuthTx, authTransaction } from '../../../platform/db/transaction.ts';
import type { Platform } from '../../../platform/platform.ts';
import { accountOf } from '../accounts.repository.ts';
import { lastGiven, loginsOfOthers, missesOf, wasTriedByNobody } from '../sign-in-facts.repository.ts';
import type { AccountHolder } from './accounts.ts';
import { secondCodeDigest } from './second-code.ts';
import { triedAs } from './sign-in.ts';

type Facts = Pick<
  SignInFacts,
  'numbers' | 'elsewhere' | 'near' | 'waitUntil' | 'code' | 'passwordMisses' | 'secondMisses'
>;

const codeOf = async (tx: AuthTx, accountId: string | undefined, now: Date): Promise<Facts['code']> => {
  const given = accountId && (await lastGiven(tx, accountId));
  // A code that was used is no longer one that waits.
  if (!given || given.usedAt) return null;
  const { expiresAt: until, endedAt, misses: birthDateMisses } = given;
  const state = endedAt ? 'ended' : until <= now ? 'expired' : 'open';
  return { state, until, birthDateMisses };
};

/** The numbers of a member that people sign in with. */
const numbersOf = ({ cardNumber, phone }: AccountHolder): { kind: NumberKind; number: string }[] => [
  ...(cardNumber === null ? [] : [{ kind: 'card', number: cardNumber } as const]),
  ...(phone === null ? [] : [{ kind: 'phone', number: phone } as const]),
];

/** Under which digests tries at the numbers of a member are counted. */
export const digestsOfNumbers = (platform: Platform, holder: AccountHolder): Buffer[] =>
  numbersOf(holder).map(({ number }) => triedAs(platform, number));

/**
 * What is known of why a member cannot sign in. Tries are kept as keyed digests of what was typed, for a day; the neighbours of the
 * recorded number are digested in their turn and looked for, so nothing more is stored and a try at a number that is somebody
 * else's stays between that person and the handbook.
 */
export const signInFacts = (platform: Platform, holder: AccountHolder, now: Date): Promise<Facts> => {
  const since = new Date(now.getTime() - GUESSES_FORGOTTEN_HOURS * 3_600_000);
  const numbers = numbersOf(holder);
  const own = digestsOfNumbers(platform, holder);
  return authTransaction(platform.pools.auth, 'read only', async (tx) => {
    const accountId = await accountOf(tx, holder.memberId);
    const wanted = numbers.map(({ kind, number }) => ({ kind, digest: triedAs(platform, number) }));
    const near: NumberKind[] = [];
    for (const { kind, number } of numbers) {
      const digests = nearNumbers(number).map((one) => triedAs(platform, one));
      if (await wasTriedByNobody(tx, digests, since)) near.push(kind);
    }
    const password = await missesOf(tx, own, since);
    const second = await missesOf(tx, accountId ? [secondCodeDigest(accountId)] : [], since);
    const waits = [password.waitUntil, second.waitUntil].filter((one) => one !== null && one > now);
    return {
      numbers: numbers.map(({ kind }) => kind),
      elsewhere: await loginsOfOthers(tx, holder.memberId, wanted),
      near,
      waitUntil: waits.reduce((late, one) => (late === null || (one && one > late) ? one : late), null),
      code: await codeOf(tx, accountId, now),
      passwordMisses: password.misses,
      secondMisses: second.misses,
    };
  });
};
