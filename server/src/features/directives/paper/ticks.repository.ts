import { type Insertable, sql } from 'kysely';
import type { Receipts } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';

/** What is noted of single members of a cell and of some items. */
export const receiptsOf = (tx: Tx, unitId: string, itemIds: readonly string[]) =>
  tx
    .selectFrom('receipts')
    .select(['itemId', 'memberId', 'version', 'openedOn', 'understoodAt', 'way', 'answer'])
    .where('unitId', '=', unitId)
    .where('itemId', 'in', itemIds.length > 0 ? itemIds : [sql<string>`null`])
    .execute();

/**
 * Notes slips. Whoever said it before by themselves has said it; an answer put wrong may be put right since `today` began, and one that
 * was not there may still come.
 */
export const noteTicks = async (
  tx: Tx,
  ticks: readonly Insertable<Receipts>[],
  today: string,
): Promise<void> => {
  if (ticks.length === 0) return;
  await tx
    .insertInto('receipts')
    .values([...ticks])
    .onConflict((conflict) =>
      conflict
        .columns(['unitId', 'itemId', 'memberId', 'version'])
        .doUpdateSet({
          understoodAt: sql`coalesce(receipts.understood_at, excluded.understood_at)`,
          ...{ way: sql`excluded.way`, answer: sql`excluded.answer`, isRight: sql`excluded.is_right` },
        })
        .where(
          sql<boolean>`receipts.understood_at is null or (receipts.way = 'paper' and (receipts.answer is null or receipts.understood_at >= ${today}::timestamptz))`,
        ),
    )
    .execute();
};

type Key = { unitId: string; itemId: string; memberId: string; version: number };

const ofKey = ({ unitId, itemId, memberId, version }: Key) =>
  sql`unit_id = ${unitId} and item_id = ${itemId} and member_id = ${memberId} and version = ${version}`;

/** The tick was all there is: it is gone. */
export const dropTick = async (tx: Tx, key: Key): Promise<void> => {
  await sql`delete from receipts where ${ofKey(key)} and way = 'paper'`.execute(tx);
};

/** It had been opened before: that stays. */
export const openTick = async (tx: Tx, key: Key): Promise<void> => {
  await sql`update receipts set understood_at = null, answer = null, is_right = null where ${ofKey(key)} and way = 'paper'`.execute(
    tx,
  );
};
