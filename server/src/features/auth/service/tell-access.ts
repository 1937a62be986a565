import type { AuthTx } from '../../../platform/db/transaction.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Holder } from '../people.repository.ts';

/** Tells every process that sessions or posts in use changed: what it remembers is looked up again, open streams included. */
export const tellAccess = (platform: Platform, tx: AuthTx, holder: Holder): Promise<void> =>
  platform.hub.tell(tx, {
    topic: 'access',
    unitLft: holder.unitLft,
    id: holder.accountId,
    memberId: holder.memberId,
  });
