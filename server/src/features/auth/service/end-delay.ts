import { audit } from '../../../platform/audit/record.ts';
import { demand } from '../../../platform/context.ts';
import { authTransaction } from '../../../platform/db/transaction.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Caller } from '../../../platform/http/room.ts';
import type { Platform } from '../../../platform/platform.ts';
import { accountOf } from '../accounts.repository.ts';
import { forgetMisses } from '../sign-in-facts.repository.ts';
import { lockMember } from '../slips.repository.ts';
import { holderFromRow } from './accounts.ts';
import { helpable } from './may-help.ts';
import { secondCodeDigest } from './second-code.ts';
import { digestsOfNumbers } from './sign-in-facts.ts';

/** Lets a member try again at once, who stands in front of the officer. It opens nothing: the way to sign in stays the same. */
export const endDelay = async (
  platform: Platform,
  caller: Caller,
  { unitId, memberId }: { unitId: string; memberId: string },
): Promise<{ done: true }> => {
  const { tx, actor, now, requestId } = caller;
  const row = demand(caller, await lockMember(tx, unitId, memberId));
  if (memberId === actor.memberId) throw new Refusal('auth/not-for-oneself');
  const may = await helpable(platform, actor, [memberId], now);
  if (!may(memberId)) throw new Refusal('auth/holds-post');
  const own = digestsOfNumbers(platform, holderFromRow(platform, row));
  await authTransaction(platform.pools.auth, 'read write', async (auth) => {
    const accountId = await accountOf(auth, memberId);
    await forgetMisses(auth, accountId ? [...own, secondCodeDigest(accountId)] : own);
    const act = { action: 'auth.end-delay', objectKind: 'member', objectId: memberId };
    await audit({ tx: auth, actor, now, requestId }, { unitId, unitLft: row.unitLft, ...act });
  });
  await platform.hub.tell(tx, { topic: 'members', unitLft: row.unitLft, id: memberId, memberId });
  return { done: true };
};
