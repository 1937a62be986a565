import { type Insertable, sql } from 'kysely';
import type { Deliveries } from '../../platform/db/schema.generated.ts';
import type { Tx } from '../../platform/db/transaction.ts';

export type Branch = { id: string; name: string; lft: number; rgt: number };

/** The chosen units that lie in the branch of the publisher, the publisher itself included, and are still there. */
export const branchesWithin = (
  tx: Tx,
  unitIds: readonly string[],
  { lft, rgt }: Pick<Branch, 'lft' | 'rgt'>,
): Promise<Branch[]> =>
  tx
    .selectFrom('units')
    .select(['id', 'name', 'lft', 'rgt'])
    .where('id', 'in', unitIds.length > 0 ? unitIds : [sql<string>`null`])
    .where('lft', '>=', lft)
    .where('rgt', '<=', rgt)
    .where('closedOn', 'is', null)
    .orderBy('lft')
    .execute();

/** Lays an item at a place, or its newer version in the place of the one before. */
export const layDown = async (tx: Tx, row: Insertable<Deliveries>): Promise<void> => {
  await tx
    .insertInto('deliveries')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['unitId', 'id']).doUpdateSet((row) => ({
        title: row.ref('excluded.title'),
        version: row.ref('excluded.version'),
        changed: row.ref('excluded.changed'),
        content: row.ref('excluded.content'),
        readingMinutes: row.ref('excluded.readingMinutes'),
        mediaKinds: row.ref('excluded.mediaKinds'),
        posts: row.ref('excluded.posts'),
        statuses: row.ref('excluded.statuses'),
        asks: row.ref('excluded.asks'),
        reportBy: row.ref('excluded.reportBy'),
        expiresOn: row.ref('excluded.expiresOn'),
        versionAt: row.ref('excluded.versionAt'),
        withdrawnAt: null,
        withdrawnBecause: '',
      })),
    )
    .execute();
};

/** Where an item of a publisher lies and is not withdrawn. */
export const placesOf = (tx: Tx, publisherUnitId: string, id: string) =>
  tx
    .selectFrom('deliveries')
    .select(['unitId', 'unitLft'])
    .where('id', '=', id)
    .where('publisherUnitId', '=', publisherUnitId)
    .where('withdrawnAt', 'is', null)
    .execute();

export const withdrawFrom = async (
  tx: Tx,
  id: string,
  unitIds: readonly string[],
  { because, now }: { because: string; now: Date },
): Promise<void> => {
  if (unitIds.length === 0) return;
  await tx
    .updateTable('deliveries')
    .set({ withdrawnAt: now, withdrawnBecause: because })
    .where('id', '=', id)
    .where('unitId', 'in', unitIds)
    .execute();
};
