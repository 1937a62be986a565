import { audit } from '../../../platform/audit/record.ts';
import type { AuthTx } from '../../../platform/db/transaction.ts';
import type { Holder } from '../people.repository.ts';

/** What an act of identity did, in the transaction of the act: by the holder, on the own account. */
export const auditSelf = (
  tx: AuthTx,
  holder: Holder,
  { now, requestId }: { now: Date; requestId: string },
  act: { action: `auth.${string}`; objectKind?: string; objectId?: string; after?: object },
): Promise<void> =>
  audit(
    { tx, now, requestId, actor: { memberId: holder.memberId, post: null } },
    {
      unitId: holder.unitId,
      unitLft: holder.unitLft,
      action: act.action,
      objectKind: act.objectKind ?? 'account',
      objectId: act.objectId ?? holder.accountId,
      ...(act.after && { after: act.after }),
    },
  );
