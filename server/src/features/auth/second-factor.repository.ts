import type { AuthTx } from '../../platform/db/transaction.ts';

const after = (moment: Date, minutes: number): Date => new Date(moment.getTime() + minutes * 60_000);

/** The authenticator app of the account; undefined where there is none. */
export const authenticatorOf = (tx: AuthTx, accountId: string) =>
  tx
    .selectFrom('authenticators')
    .where('accountId', '=', accountId)
    .select(['secretSealed', 'madeAt', 'usedAt'])
    .executeTakeFirst();

/** Keeps an app that has shown its first code, of this step; the one before ends. */
export const saveAuthenticator = async (
  tx: AuthTx,
  app: { accountId: string; secretSealed: Buffer; lastStep: number },
  now: Date,
): Promise<void> => {
  const kept = { secretSealed: app.secretSealed, lastStep: app.lastStep, madeAt: now, usedAt: now };
  await tx
    .insertInto('authenticators')
    .values({ accountId: app.accountId, ...kept })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet(kept))
    .execute();
};

/** Uses the code of a step up, in one statement: of many at once, and of a code and those before it, one gets true. */
export const useStep = async (tx: AuthTx, accountId: string, step: number, now: Date): Promise<boolean> => {
  const used = await tx
    .updateTable('authenticators')
    .set({ lastStep: step, usedAt: now })
    .where('accountId', '=', accountId)
    .where('lastStep', '<', step)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
};

/** Takes the app away, and with it the recovery codes; false when there is none. */
export const deleteAuthenticator = async (tx: AuthTx, accountId: string): Promise<boolean> => {
  await tx.deleteFrom('recoveryCodes').where('accountId', '=', accountId).execute();
  const gone = await tx.deleteFrom('authenticators').where('accountId', '=', accountId).executeTakeFirst();
  return gone.numDeletedRows === 1n;
};

/** Keeps a secret that is shown until its first code comes. */
export const saveDraft = async (
  tx: AuthTx,
  accountId: string,
  secretSealed: Buffer,
  now: Date,
): Promise<void> => {
  const kept = { secretSealed, madeAt: now };
  await tx
    .insertInto('authenticatorDrafts')
    .values({ accountId, ...kept })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet(kept))
    .execute();
};

/** The secret shown in the last minutes, locked until the act is done. */
export const lockDraft = async (
  tx: AuthTx,
  accountId: string,
  { now, minutes }: { now: Date; minutes: number },
): Promise<Buffer | undefined> => {
  const draft = tx.selectFrom('authenticatorDrafts').where('accountId', '=', accountId);
  const row = await draft.select(['secretSealed', 'madeAt']).forUpdate().executeTakeFirst();
  return row && after(row.madeAt, minutes) > now ? row.secretSealed : undefined;
};

export const dropDraft = async (tx: AuthTx, accountId: string): Promise<void> => {
  await tx.deleteFrom('authenticatorDrafts').where('accountId', '=', accountId).execute();
};

/** Puts a new set of recovery codes where the old one was. */
export const replaceRecoveryCodes = async (
  tx: AuthTx,
  accountId: string,
  digests: readonly Buffer[],
): Promise<void> => {
  await tx.deleteFrom('recoveryCodes').where('accountId', '=', accountId).execute();
  const rows = digests.map((digest) => ({ accountId, digest }));
  await tx.insertInto('recoveryCodes').values(rows).execute();
};

/** Uses a recovery code up, in one statement. */
export const useRecoveryCode = async (
  tx: AuthTx,
  accountId: string,
  digest: Buffer,
  now: Date,
): Promise<boolean> => {
  const used = await tx
    .updateTable('recoveryCodes')
    .set({ usedAt: now })
    .where('accountId', '=', accountId)
    .where('digest', '=', digest)
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
};

/** Recovery codes that are left. */
export const countRecoveryCodes = async (tx: AuthTx, accountId: string): Promise<number> => {
  const unused = tx
    .selectFrom('recoveryCodes')
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null);
  const { count } = await unused
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
};

/** Strong ways of the account: each passkey, and password with app. The same count stands in the query for the actor. */
export const countStrongWays = async (tx: AuthTx, accountId: string): Promise<number> => {
  const passkeys = tx.selectFrom('passkeys').where('accountId', '=', accountId);
  const apps = tx
    .selectFrom('authenticators as t')
    .innerJoin('passwords as w', 'w.accountId', 't.accountId')
    .where('t.accountId', '=', accountId);
  const [keys, app] = [
    await passkeys.select((row) => row.fn.countAll<number>().as('count')).executeTakeFirstOrThrow(),
    await apps.select('t.accountId').executeTakeFirst(),
  ];
  return keys.count + (app ? 1 : 0);
};
