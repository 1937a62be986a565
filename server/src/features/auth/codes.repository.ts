import { randomUUIDv7 } from 'node:crypto';
import { BIRTH_DATE_TRIES } from '@sotay/core/auth/activation-code.rules.ts';
import { sql } from 'kysely';
import type { AuthTx } from '../../platform/db/transaction.ts';

export type Code = {
  id: string;
  accountId: string;
  hash: string;
  expiresAt: Date;
  usedAt: Date | null;
  endedAt: Date | null;
};

const codes = (tx: AuthTx) =>
  tx.selectFrom('activationCodes').select(['id', 'accountId', 'hash', 'expiresAt', 'usedAt', 'endedAt']);

export const findCode = (tx: AuthTx, id: string): Promise<Code | undefined> =>
  codes(tx).where('id', '=', id).executeTakeFirst();

/** The code given last to the account, whether it still holds or not. */
export const lastCode = (tx: AuthTx, accountId: string): Promise<Code | undefined> =>
  codes(tx)
    .where('accountId', '=', accountId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Ends the codes of the account that nobody has used. */
export const endCodes = async (tx: AuthTx, accountId: string, now: Date): Promise<void> => {
  await tx
    .updateTable('activationCodes')
    .set({ endedAt: now })
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .execute();
};

/** Keeps a new code; the codes given before end. */
export const saveCode = async (
  tx: AuthTx,
  code: { accountId: string; hash: string; madeBy: string | null; expiresAt: Date },
  now: Date,
): Promise<string> => {
  await endCodes(tx, code.accountId, now);
  const id = randomUUIDv7();
  await tx
    .insertInto('activationCodes')
    .values({ ...code, id, createdAt: now })
    .execute();
  return id;
};

/** Uses the code up, in one statement: of many at once exactly one gets true. */
export const useCode = async (tx: AuthTx, id: string, now: Date): Promise<boolean> => {
  const used = await tx
    .updateTable('activationCodes')
    .set({ usedAt: now })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
};

/** Counts a wrong date of birth; the code ends with the last try. Gives the tries that remain. */
export const missBirthDate = async (tx: AuthTx, id: string, now: Date): Promise<number> => {
  const { misses } = await tx
    .updateTable('activationCodes')
    .set({
      misses: sql<number>`misses + 1`,
      endedAt: sql<Date | null>`case when misses + 1 >= ${BIRTH_DATE_TRIES} then ${now}::timestamptz else ended_at end`,
    })
    .where('id', '=', id)
    .returning('misses')
    .executeTakeFirstOrThrow();
  return Math.max(0, BIRTH_DATE_TRIES - misses);
};

/** Until when the open code of each member holds, for those who have one. */
export const openCodes = async (
  tx: AuthTx,
  memberIds: readonly string[],
  now: Date,
): Promise<Map<string, Date>> => {
  if (memberIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('activationCodes as c')
    .innerJoin('accounts as a', 'a.id', 'c.accountId')
    .where('a.memberId', 'in', memberIds)
    .where('c.usedAt', 'is', null)
    .where('c.endedAt', 'is', null)
    .where('c.expiresAt', '>', now)
    .select(['a.memberId', 'c.expiresAt'])
    .execute();
  return new Map(rows.map((row) => [row.memberId, row.expiresAt]));
};
