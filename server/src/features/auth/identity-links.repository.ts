import type { AuthTx } from '../../platform/db/transaction.ts';

/** Somebody as their identity provider names them, for good. */
export type Identity = { issuer: string; subject: string };

/** The account that is linked with an identity; the use is noted. */
export const accountOfIdentity = async (
  tx: AuthTx,
  { issuer, subject }: Identity,
  now: Date,
): Promise<string | undefined> => {
  const link = tx.updateTable('identityLinks').set({ usedAt: now }).where('issuer', '=', issuer);
  const rows = link.where('subject', '=', subject).returning('accountId');
  return (await rows.executeTakeFirst())?.accountId;
};

/** The link of the account with an issuer. */
export const linkOf = (tx: AuthTx, accountId: string, issuer: string) =>
  tx
    .selectFrom('identityLinks')
    .where('accountId', '=', accountId)
    .where('issuer', '=', issuer)
    .select(['linkedAt', 'usedAt'])
    .executeTakeFirst();

/** Links; false when the identity or the account is linked already. */
export const saveLink = async (
  tx: AuthTx,
  link: Identity & { accountId: string; linkedAt: Date },
): Promise<boolean> => {
  const made = await tx
    .insertInto('identityLinks')
    .values(link)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
};

export const deleteLink = async (tx: AuthTx, accountId: string, issuer: string): Promise<boolean> => {
  const mine = tx.deleteFrom('identityLinks').where('accountId', '=', accountId);
  return (await mine.where('issuer', '=', issuer).executeTakeFirst()).numDeletedRows === 1n;
};
