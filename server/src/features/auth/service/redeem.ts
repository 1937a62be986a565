import { readCode } from '@sotay/core/auth/activation-code.rules.ts';
import { readLogin } from '@sotay/core/auth/login.rules.ts';
import { maskName } from '@sotay/core/auth/masked-name.rules.ts';
import type { Day } from '@sotay/core/calendar/day.ts';
import type { AuthTx } from '../../../platform/db/transaction.ts';
import { authTransaction } from '../../../platform/db/transaction.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Visitor } from '../../../platform/http/room.ts';
import { slowMatch } from '../../../platform/identity/slow-hash.ts';
import { loginDigest } from '../../../platform/keys.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Code, findCode, lastCode, missBirthDate, useCode } from '../codes.repository.ts';
import { forgetWays } from '../credentials.repository.ts';
import { forgiveAll } from '../guesses.repository.ts';
import { type Holder, holderByLogin, holderOf, markActivated } from '../people.repository.ts';
import { endOtherSessions } from '../sessions.repository.ts';
import { enter } from './enter.ts';
import { auditSelf } from './identity-audit.ts';
import { tellAccess } from './tell-access.ts';

/** A code as it was shown: whose it is said to be, and what was typed or scanned. */
export type Shown = { holder: { slipId: string } | { login: string }; code: string };

type Found = { code: Code; person: Holder } | null;

const lookUp = async (platform: Platform, tx: AuthTx, { holder }: Shown): Promise<Found> => {
  if ('slipId' in holder) {
    const code = await findCode(tx, holder.slipId);
    const person = code && (await holderOf(tx, code.accountId));
    return person ? { code, person } : null;
  }
  const digests = readLogin(holder.login).map((login) => loginDigest(platform.keys, login));
  const person = digests.length > 0 ? await holderByLogin(tx, digests) : undefined;
  const code = person && (await lastCode(tx, person.accountId));
  return code ? { code, person } : null;
};

/** Looked up again after the slow work, in which somebody else may have used the code. */
const demandOpen = async (platform: Platform, id: string, now: Date): Promise<void> => {
  const code = await authTransaction(platform.pools.auth, 'read only', (tx) => findCode(tx, id));
  if (code?.usedAt) throw new Refusal('auth/code-used');
  if (!code || code.endedAt || code.expiresAt <= now) throw new Refusal('auth/code-expired');
};

/** The code and its person, if the code is right and still holds. A wrong code costs and tells the same for everybody. */
export const openCode = async (platform: Platform, shown: Shown, now: Date): Promise<NonNullable<Found>> => {
  const code = readCode(shown.code);
  if (code === null) throw new Refusal('auth/code-wrong');
  const match = await authTransaction(platform.pools.auth, 'read only', (tx) => lookUp(platform, tx, shown));
  if (!(await slowMatch(platform.keys, code, match?.code.hash ?? null)) || !match)
    throw new Refusal('auth/code-wrong');
  await demandOpen(platform, match.code.id, now);
  return match;
};

/** What the person needs to see that the code is theirs. */
export const checkCode = async (platform: Platform, visitor: Visitor, shown: Shown) => {
  const { person } = await openCode(platform, shown, visitor.now);
  return {
    unitName: person.unitName,
    maskedName: maskName(person.fullName),
    again: person.activatedAt !== null,
  };
};

/** The same with the date of birth, which catches the slip of somebody else; the fifth wrong one ends the code. */
export const openCodeOf = async (
  platform: Platform,
  visitor: Visitor,
  shown: Shown & { birthDate: Day },
): Promise<NonNullable<Found>> => {
  const match = await openCode(platform, shown, visitor.now);
  if (match.person.birthDate === shown.birthDate) return match;
  const left = await authTransaction(platform.pools.auth, 'read write', (tx) =>
    missBirthDate(tx, match.code.id, visitor.now),
  );
  throw new Refusal('auth/birth-date-wrong', { left });
};

/**
 * Uses the code up and puts the new way to sign in where the old ones were; sessions of before end, the person is signed in.
 * All of it or nothing, and of many at once exactly one.
 */
export const redeem = (
  platform: Platform,
  visitor: Visitor,
  { code, person }: NonNullable<Found>,
  keepWay: (tx: AuthTx) => Promise<'password' | 'passkey'>,
): Promise<void> =>
  enter(platform, visitor, async (tx) => {
    if (!(await useCode(tx, code.id, visitor.now))) throw new Refusal('auth/code-used');
    await endOtherSessions(tx, person.accountId, null, visitor.now);
    await forgetWays(tx, person.accountId);
    await forgiveAll(tx, person.accountId);
    const way = await keepWay(tx);
    await markActivated(tx, person, visitor.now);
    await auditSelf(tx, person, visitor, {
      action: 'auth.activate',
      after: { again: person.activatedAt !== null },
    });
    await tellAccess(platform, tx, person);
    await platform.hub.tell(tx, { topic: 'auth', unitLft: person.unitLft, id: person.unitId });
    await platform.hub.tell(tx, { topic: 'members', unitLft: person.unitLft, id: person.memberId });
    return { holder: { ...person, isDemo: false }, way: 'code', isStrong: way === 'passkey' };
  });
