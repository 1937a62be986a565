import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { authTransaction } from '../../../platform/db/transaction.ts';
import { found } from '../../../platform/errors.ts';
import type { Caller } from '../../../platform/http/room.ts';
import { findActorOfAccount, newToken } from '../../../platform/identity/sessions.ts';
import type { Platform } from '../../../platform/platform.ts';
import { accountOfAddress, addressOf, dropAddress, keepAddress } from '../calendar-addresses.repository.ts';
import { holderOf } from '../people.repository.ts';
import { auditSelf } from './identity-audit.ts';

/** Whether the person's calendar has an address, since when, and when it was last read. */
export const calendarAddress = (platform: Platform, { actor }: Pick<Caller, 'actor'>) =>
  authTransaction(platform.pools.auth, 'read only', (tx) => addressOf(tx, actor.accountId));

/** Gives the person's calendar a new secret address; answers its token, of which only the digest is kept. */
export const makeCalendarAddress = (platform: Platform, caller: Caller): Promise<string> =>
  authTransaction(platform.pools.auth, 'read write', async (tx) => {
    const { accountId } = caller.actor;
    const token = newToken();
    await keepAddress(tx, { accountId, token, madeAt: caller.now });
    const holder = found(await holderOf(tx, accountId));
    await auditSelf(tx, holder, caller, { action: 'auth.make-calendar-address' });
    return token;
  });

/** Ends the address; where there is none nothing happens. */
export const endCalendarAddress = (platform: Platform, caller: Caller): Promise<void> =>
  authTransaction(platform.pools.auth, 'read write', async (tx) => {
    if (!(await dropAddress(tx, caller.actor.accountId))) return;
    const holder = found(await holderOf(tx, caller.actor.accountId));
    await auditSelf(tx, holder, caller, { action: 'auth.end-calendar-address' });
  });

/** The person whose calendar a token opens, without any post; null where it opens none, or they are no longer a member. */
export const ownerOfCalendar = async (platform: Platform, token: string): Promise<Actor | null> => {
  const now = platform.now();
  const { auth } = platform.pools;
  const accountId = await authTransaction(auth, 'read write', (tx) =>
    accountOfAddress(tx, token, dayOfInstant(now.toISOString())),
  );
  return accountId === undefined ? null : findActorOfAccount(auth, { accountId, postId: null }, now);
};
