import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Media } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';

export type MediaRow = Selectable<Media>;

/** Which medium: its unit and its id. */
export type MediumKey = { readonly unitId: string; readonly mediaId: string };

export const findMedium = (tx: Tx, { unitId, mediaId }: MediumKey): Promise<MediaRow | undefined> =>
  tx
    .selectFrom('media')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('id', '=', mediaId)
    .executeTakeFirst();

export const findMedia = (tx: Tx, unitId: string, mediaIds: readonly string[]): Promise<MediaRow[]> =>
  tx
    .selectFrom('media')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('id', 'in', [...mediaIds])
    .execute();

export const countOnTheWay = async (tx: Tx, memberId: string): Promise<number> => {
  const { count } = await tx
    .selectFrom('media')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('memberId', '=', memberId)
    .where('state', '=', 'receiving')
    .executeTakeFirstOrThrow();
  return count;
};

export const insertMedium = (tx: Tx, medium: Insertable<Media>): Promise<MediaRow> =>
  tx.insertInto('media').values(medium).returningAll().executeTakeFirstOrThrow();

export const updateMedium = (
  tx: Tx,
  { unitId, id }: Pick<MediaRow, 'unitId' | 'id'>,
  change: Updateable<Media>,
): Promise<MediaRow> =>
  tx
    .updateTable('media')
    .set(change)
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

export const deleteMedium = async (
  tx: Tx,
  { unitId, id }: Pick<MediaRow, 'unitId' | 'id'>,
): Promise<void> => {
  await tx.deleteFrom('media').where('unitId', '=', unitId).where('id', '=', id).execute();
};
