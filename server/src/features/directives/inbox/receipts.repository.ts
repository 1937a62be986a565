import { type Insertable, sql } from 'kysely';
import type { Receipts } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';

const KEY = ['unitId', 'itemId', 'memberId', 'version'] as const;

/** The first look stays. */
export const noteOpened = async (tx: Tx, receipt: Insertable<Receipts>): Promise<void> => {
  await tx
    .insertInto('receipts')
    .values(receipt)
    .onConflict((conflict) => conflict.columns([...KEY]).doNothing())
    .execute();
};

/** The first word that it was understood stays, and the first answer; gives that answer. */
export const noteUnderstood = async (tx: Tx, receipt: Insertable<Receipts>): Promise<number | null> => {
  const { answer } = await tx
    .insertInto('receipts')
    .values(receipt)
    .onConflict((conflict) =>
      conflict.columns([...KEY]).doUpdateSet({
        understoodAt: sql`coalesce(receipts.understood_at, excluded.understood_at)`,
        way: sql`case when receipts.understood_at is null then excluded.way else receipts.way end`,
        answer: sql`coalesce(receipts.answer, excluded.answer)`,
        isRight: sql`coalesce(receipts.is_right, excluded.is_right)`,
      }),
    )
    .returning('answer')
    .executeTakeFirstOrThrow();
  return answer;
};

/**
 * Nobody knows any more who opened this version or one before it, where the database's own clock says that its year is over; otherwise false.
 * For jobs of the unit that published it.
 */
export const forgetReceipts = async (tx: Tx, id: string, version: number): Promise<boolean> => {
  const { rows } = await sql<{ isOver: boolean }>`
    select forget_receipts(${id}, ${version}::int) as is_over`.execute(tx);
  return rows[0]?.isOver ?? true;
};
