import type { Insertable, Selectable, Updateable } from 'kysely';
import type { PlanMonths } from '../../platform/db/schema.generated.ts';
import type { Tx } from '../../platform/db/transaction.ts';

export type PlanMonth = Selectable<PlanMonths>;

export const planOf = (tx: Tx, unitId: string, year: number): Promise<PlanMonth[]> =>
  tx
    .selectFrom('planMonths')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .orderBy('month')
    .execute();

/** The month, held until the end of the transaction. */
export const lockMonth = (
  tx: Tx,
  { unitId, year, month }: { unitId: string; year: number; month: number },
): Promise<PlanMonth | undefined> =>
  tx
    .selectFrom('planMonths')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .where('month', '=', month)
    .forUpdate()
    .executeTakeFirst();

export const insertPlan = async (tx: Tx, months: Insertable<PlanMonths>[]): Promise<void> => {
  await tx.insertInto('planMonths').values(months).execute();
};

export const changeMonth = async (
  tx: Tx,
  { unitId, id, version }: PlanMonth,
  patch: Updateable<PlanMonths>,
): Promise<void> => {
  await tx
    .updateTable('planMonths')
    .set({ ...patch, version: version + 1 })
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .execute();
};
