import { authTransaction } from '../../../platform/db/transaction.ts';
import type { Platform } from '../../../platform/platform.ts';
import { accountOf, replaceLogins } from '../accounts.repository.ts';
import { dropAddress } from '../calendar-addresses.repository.ts';
import { endCodes } from '../codes.repository.ts';
import { forgetWays } from '../credentials.repository.ts';
import { holderOf } from '../people.repository.ts';
import { endOtherSessions } from '../sessions.repository.ts';

/**
 * Ends everything that opens the account of somebody who left: sessions, codes, numbers, the address of
 * the calendar and ways to sign in. The account itself
 * stays, since the trace names it. Doing it twice changes nothing, and a late one leaves alone who is a member again.
 */
export const closeAccount = (platform: Platform, memberId: string): Promise<void> =>
  authTransaction(platform.pools.auth, 'read write', async (tx) => {
    const accountId = await accountOf(tx, memberId);
    if (accountId === undefined || (await holderOf(tx, accountId))) return;
    const now = platform.now();
    await endOtherSessions(tx, accountId, null, now);
    await endCodes(tx, accountId, now);
    await dropAddress(tx, accountId);
    await forgetWays(tx, accountId);
    await replaceLogins(tx, [memberId], []);
  });
