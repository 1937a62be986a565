import type { Tx } from '../../platform/db/transaction.ts';

/** Before a term of the committee was recorded all numbers stand in one sequence, which begins here. */
export const NO_TERM = '0001-01-01';

/** The first day of the term that a day lies in. */
export const termAt = async (tx: Tx, unitId: string, day: string): Promise<string> => {
  const row = await tx
    .selectFrom('terms')
    .select('startedOn')
    .where('unitId', '=', unitId)
    .where('startedOn', '<=', day)
    .orderBy('startedOn', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.startedOn ?? NO_TERM;
};

/** The first days of a unit's recorded terms, newest first. */
export const termsOf = async (tx: Tx, unitId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('terms')
    .select('startedOn')
    .where('unitId', '=', unitId)
    .orderBy('startedOn', 'desc')
    .execute();
  return rows.map(({ startedOn }) => startedOn);
};
