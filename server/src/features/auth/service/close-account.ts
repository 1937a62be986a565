import { authTransaction } from '../../../platform/db/transaction.ts';
import type { Platform } from '../../../platform/platform.ts';
import { accountOf, replaceLogins } from '../accounts.repository.ts';
import { endCodes } from '../codes.repository.ts';
import { endOtherSessions } from '../sessions.repository.ts';

/** Ends everything that opens an account; the account itself stays, since the trace names it. Doing it twice changes nothing. */
export const closeAccount = (platform: Platform, memberId: string): Promise<void> =>
  authTransaction(platform.pools.auth, 'read write', async (tx) => {
    const accountId = await accountOf(tx, memberId);
    if (accountId === undefined) return;
    const now = platform.now();
    await endOtherSessions(tx, accountId, null, now);
    await endCodes(tx, accountId, now);
    await replaceLogins(tx, [memberId], []);
  });
