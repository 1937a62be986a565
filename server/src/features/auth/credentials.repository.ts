import { randomUUIDv7 } from 'node:crypto';
import type { AuthTx } from '../../platform/db/transaction.ts';

/** A passkey as it is kept. */
export type Passkey = {
  id: string;
  accountId: string;
  credentialId: Buffer;
  publicKey: Buffer;
  counter: number;
  transports: string[];
};

export type NewPasskey = Omit<Passkey, 'id' | 'accountId'>;

/** Passkeys one account may have: more than anybody owns devices. */
export const PASSKEYS_AT_MOST = 20;

export const passwordHash = async (tx: AuthTx, accountId: string): Promise<string | null> => {
  const row = tx.selectFrom('passwords').select('hash').where('accountId', '=', accountId);
  return (await row.executeTakeFirst())?.hash ?? null;
};

export const savePassword = async (tx: AuthTx, accountId: string, hash: string, now: Date): Promise<void> => {
  await tx
    .insertInto('passwords')
    .values({ accountId, hash, setAt: now })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet({ hash, setAt: now }))
    .execute();
};

/** The same password hashed in the way of today, unless another was chosen meanwhile. */
export const renewHash = async (
  tx: AuthTx,
  accountId: string,
  { from, to }: { from: string; to: string },
): Promise<void> => {
  const row = tx.updateTable('passwords').where('accountId', '=', accountId).where('hash', '=', from);
  await row.set({ hash: to }).execute();
};

export const passkeysOf = (tx: AuthTx, accountId: string) =>
  tx
    .selectFrom('passkeys')
    .where('accountId', '=', accountId)
    .orderBy('createdAt')
    .select(['id', 'credentialId', 'transports', 'device', 'name', 'createdAt', 'usedAt'])
    .execute();

export const findPasskey = (tx: AuthTx, credentialId: Buffer): Promise<Passkey | undefined> =>
  tx
    .selectFrom('passkeys')
    .where('credentialId', '=', credentialId)
    .select(['id', 'accountId', 'credentialId', 'publicKey', 'counter', 'transports'])
    .executeTakeFirst();

/** Keeps a new passkey; null when some account has it already. */
export const savePasskey = async (
  tx: AuthTx,
  accountId: string,
  passkey: NewPasskey,
  { device, now }: { device: string; now: Date },
): Promise<string | null> => {
  const id = randomUUIDv7();
  const made = await tx
    .insertInto('passkeys')
    .values({ ...passkey, id, accountId, device, createdAt: now })
    .onConflict((conflict) => conflict.column('credentialId').doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n ? id : null;
};

export const notePasskeyUse = async (tx: AuthTx, id: string, counter: number, now: Date): Promise<void> => {
  await tx.updateTable('passkeys').set({ counter, usedAt: now }).where('id', '=', id).execute();
};

export const deletePasskey = async (tx: AuthTx, accountId: string, id: string): Promise<boolean> => {
  const mine = tx.deleteFrom('passkeys').where('accountId', '=', accountId).where('id', '=', id);
  return (await mine.executeTakeFirst()).numDeletedRows === 1n;
};

/** Gives a passkey the name that its owner knows it by; false when it is not theirs. */
export const namePasskey = async (
  tx: AuthTx,
  { accountId, id, name }: { accountId: string; id: string; name: string },
): Promise<boolean> => {
  const mine = tx.updateTable('passkeys').set({ name }).where('accountId', '=', accountId);
  return (await mine.where('id', '=', id).executeTakeFirst()).numUpdatedRows === 1n;
};

/** Locks the account, so that two of its devices do not change the ways to sign in at the same time. */
export const lockAccount = async (tx: AuthTx, accountId: string): Promise<void> => {
  await tx.selectFrom('accounts').select('id').where('id', '=', accountId).forUpdate().execute();
};

/** The password that everybody knows is gone, and with it what the demonstration was spared. */
export const endDemonstration = async (tx: AuthTx, accountId: string): Promise<void> => {
  await tx.updateTable('accounts').set({ isDemo: false }).where('id', '=', accountId).execute();
};

/** Removes every way to sign in: a code that is redeemed replaces what was lost. */
export const forgetWays = async (tx: AuthTx, accountId: string): Promise<void> => {
  await tx.deleteFrom('passwords').where('accountId', '=', accountId).execute();
  await tx.deleteFrom('passkeys').where('accountId', '=', accountId).execute();
  await tx.deleteFrom('authenticators').where('accountId', '=', accountId).execute();
  await tx.deleteFrom('authenticatorDrafts').where('accountId', '=', accountId).execute();
  await tx.deleteFrom('recoveryCodes').where('accountId', '=', accountId).execute();
  await tx.deleteFrom('identityLinks').where('accountId', '=', accountId).execute();
  await tx.deleteFrom('knownDevices').where('accountId', '=', accountId).execute();
  await endDemonstration(tx, accountId);
};

/** Marks an answered challenge as spent until it would have expired; false when it was spent before. */
export const spendChallenge = async (
  tx: AuthTx,
  digest: Buffer,
  expiresAt: Date,
  now: Date,
): Promise<boolean> => {
  await tx.deleteFrom('spentChallenges').where('expiresAt', '<', now).execute();
  const spent = await tx
    .insertInto('spentChallenges')
    .values({ digest, expiresAt })
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .executeTakeFirst();
  return spent.numInsertedOrUpdatedRows === 1n;
};
