import { GUESSES_FORGOTTEN_HOURS, waitSeconds } from '@sotay/core/auth/guessing.rules.ts';
import type { AuthTx } from '../../platform/db/transaction.ts';

/** Whose tries are counted: the login as a digest, and the device where this person is known on it (empty otherwise). */
export type Guesser = { login: Buffer; device: Buffer };

export const UNKNOWN_DEVICE = Buffer.alloc(0);

/** Rows nobody needs any more that one try removes: the table stays small under any attack that is slower than we are. */
const SWEEP = 20;

const row = (tx: AuthTx, { login, device }: Guesser) =>
  tx.selectFrom('loginFailures').where('loginDigest', '=', login).where('deviceDigest', '=', device);

const sweep = async (tx: AuthTx, before: Date): Promise<void> => {
  const old = tx.selectFrom('loginFailures').select('loginDigest').where('triedAt', '<', before).limit(SWEEP);
  await tx
    .deleteFrom('loginFailures')
    .where('triedAt', '<', before)
    .where('loginDigest', 'in', old)
    .execute();
};

/**
 * Counts a try as a miss before it is looked at, so that many at once do not slip through; a right one is taken back with
 * `forgive`. Gives 0 when the try may go on, else the seconds to wait.
 */
export const claimTry = async (tx: AuthTx, guesser: Guesser, now: Date): Promise<number> => {
  const forgotten = new Date(now.getTime() - GUESSES_FORGOTTEN_HOURS * 3_600_000);
  const fresh = { misses: 0, triedAt: now, waitUntil: now };
  await tx
    .insertInto('loginFailures')
    .values({ loginDigest: guesser.login, deviceDigest: guesser.device, ...fresh })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const past = await row(tx, guesser)
    .select(['misses', 'triedAt', 'waitUntil'])
    .forUpdate()
    .executeTakeFirstOrThrow();
  const waits = past.waitUntil.getTime() - now.getTime();
  if (waits > 0) return Math.ceil(waits / 1_000);
  const misses = (past.triedAt < forgotten ? 0 : past.misses) + 1;
  const seconds = waitSeconds(misses, guesser.device.length > 0);
  await tx
    .updateTable('loginFailures')
    .set({ misses, triedAt: now, waitUntil: new Date(now.getTime() + seconds * 1_000) })
    .where('loginDigest', '=', guesser.login)
    .where('deviceDigest', '=', guesser.device)
    .execute();
  await sweep(tx, forgotten);
  return 0;
};

/** Forgets the misses after a right try. */
export const forgive = async (tx: AuthTx, { login, device }: Guesser): Promise<void> => {
  await tx
    .deleteFrom('loginFailures')
    .where('loginDigest', '=', login)
    .where('deviceDigest', '=', device)
    .execute();
};

/** Forgets the misses under every number of an account whose owner has proved to be it by other means. */
export const forgiveAll = async (tx: AuthTx, accountId: string): Promise<void> => {
  const own = tx.selectFrom('accountLogins').select('digest').where('accountId', '=', accountId);
  await tx.deleteFrom('loginFailures').where('loginDigest', 'in', own).execute();
};

/** Whether this account has signed in from the device before. */
export const isKnownDevice = async (tx: AuthTx, accountId: string, device: Buffer): Promise<boolean> => {
  const rows = tx.selectFrom('knownDevices').select('accountId').where('accountId', '=', accountId);
  return (await rows.where('deviceDigest', '=', device).executeTakeFirst()) !== undefined;
};

export const rememberDevice = async (
  tx: AuthTx,
  accountId: string,
  device: Buffer,
  now: Date,
): Promise<void> => {
  await tx
    .insertInto('knownDevices')
    .values({ accountId, deviceDigest: device, seenAt: now })
    .onConflict((conflict) => conflict.columns(['accountId', 'deviceDigest']).doUpdateSet({ seenAt: now }))
    .execute();
};
