import type { OpeningWay } from '@sotay/core/documents/internal.rules.ts';
import { type Insertable, sql } from 'kysely';
import type { DocumentOpenings } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';

type Key = { readonly unitId: string; readonly documentId: string };

export const insertOpening = async (tx: Tx, row: Insertable<DocumentOpenings>): Promise<void> => {
  await tx.insertInto('documentOpenings').values(row).execute();
};

/** How often a member opened it, the first and the last time; nothing where they never did. */
export const openingsOf = async (
  tx: Tx,
  { unitId, documentId }: Key,
  memberId: string,
): Promise<{ openings: number; firstAt: Date; lastAt: Date } | undefined> => {
  const { openings, firstAt, lastAt } = await tx
    .selectFrom('documentOpenings')
    .select((of) => [
      sql<number>`count(*)::int`.as('openings'),
      of.fn.min<Date | null>('openedAt').as('firstAt'),
      of.fn.max<Date | null>('openedAt').as('lastAt'),
    ])
    .where('unitId', '=', unitId)
    .where('documentId', '=', documentId)
    .where('memberId', '=', memberId)
    .executeTakeFirstOrThrow();
  return firstAt && lastAt ? { openings, firstAt, lastAt } : undefined;
};

/** How many people opened it, how often. */
export const countOpenings = (
  tx: Tx,
  { unitId, documentId }: Key,
): Promise<{ people: number; openings: number }> =>
  tx
    .selectFrom('documentOpenings')
    .select([
      sql<number>`count(distinct member_id)::int`.as('people'),
      sql<number>`count(*)::int`.as('openings'),
    ])
    .where('unitId', '=', unitId)
    .where('documentId', '=', documentId)
    .executeTakeFirstOrThrow();

/** The latest openings of all. */
export const latestOpenings = (tx: Tx, { unitId, documentId }: Key, most: number) =>
  tx
    .selectFrom('documentOpenings')
    .select(['id', 'memberName', 'cellName', 'openedAt', sql<OpeningWay>`way`.as('way')])
    .where('unitId', '=', unitId)
    .where('documentId', '=', documentId)
    .orderBy('openedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
