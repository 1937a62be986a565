import type { AuthTx } from '../../platform/db/transaction.ts';
import { tokenDigest } from '../../platform/identity/sessions.ts';

export const addressOf = (tx: AuthTx, accountId: string) =>
  tx
    .selectFrom('calendarAddresses')
    .select(['madeAt', 'lastReadOn'])
    .where('accountId', '=', accountId)
    .executeTakeFirst();

/** Keeps the digest of a new address in the place of the one before. */
export const keepAddress = async (
  tx: AuthTx,
  { accountId, token, madeAt }: { accountId: string; token: string; madeAt: Date },
): Promise<void> => {
  const kept = { tokenDigest: tokenDigest(token), madeAt, lastReadOn: null };
  await tx
    .insertInto('calendarAddresses')
    .values({ accountId, ...kept })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet(kept))
    .execute();
};

/** Whether there was one to end. */
export const dropAddress = async (tx: AuthTx, accountId: string): Promise<boolean> => {
  const gone = await tx.deleteFrom('calendarAddresses').where('accountId', '=', accountId).executeTakeFirst();
  return gone.numDeletedRows === 1n;
};

/** The account whose calendar the token opens. That it was read is noted once a day, so that reading does not always write. */
export const accountOfAddress = async (
  tx: AuthTx,
  token: string,
  today: string,
): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('calendarAddresses')
    .select(['accountId', 'lastReadOn'])
    .where('tokenDigest', '=', tokenDigest(token))
    .executeTakeFirst();
  if (!row) return undefined;
  const { accountId, lastReadOn } = row;
  if (lastReadOn !== today)
    await tx
      .updateTable('calendarAddresses')
      .set({ lastReadOn: today })
      .where('accountId', '=', accountId)
      .execute();
  return accountId;
};
