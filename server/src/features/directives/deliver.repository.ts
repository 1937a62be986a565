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

/** Lays an item at a place, or its newer version in the place of one that was there for the same people. */
export const layDown = async (tx: Tx, row: Insertable<Deliveries>): Promise<void> => {
  await tx
    .insertInto('deliveries')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['unitId', 'id', 'posts', 'statuses']).doUpdateSet((row) => ({
        title: row.ref('excluded.title'),
        version: row.ref('excluded.version'),
        changed: row.ref('excluded.changed'),
        content: row.ref('excluded.content'),
        readingMinutes: row.ref('excluded.readingMinutes'),
        mediaKinds: row.ref('excluded.mediaKinds'),
        asks: row.ref('excluded.asks'),
        reportBy: row.ref('excluded.reportBy'),
        expiresOn: row.ref('excluded.expiresOn'),
        versionAt: row.ref('excluded.versionAt'),
        withdrawnAt: null,
        withdrawnBecause: '',
        replacedBy: null,
      })),
    )
    .execute();
};

/**
 * Takes an item of a publisher back where it still stands: everywhere, or where it stands in a version before `replacedBy`, which it now has
 * for others. Gives the places.
 */
export const withdraw = async (
  tx: Tx,
  { publisherUnitId, id }: { publisherUnitId: string; id: string },
  { because, now, replacedBy = null }: { because: string; now: Date; replacedBy?: number | null },
): Promise<number[]> => {
  const rows = await tx
    .updateTable('deliveries')
    .set({ withdrawnAt: now, withdrawnBecause: because, replacedBy })
    .where('id', '=', id)
    .where('publisherUnitId', '=', publisherUnitId)
    .where('withdrawnAt', 'is', null)
    .$if(replacedBy !== null, (query) => query.where('version', '<', replacedBy))
    .returning('unitLft')
    .execute();
  return rows.map(({ unitLft }) => unitLft);
};
