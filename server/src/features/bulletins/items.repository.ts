import type { RichText } from '@sotay/core/rich-text/rich-text.schema.ts';
import { type Insertable, type Updateable, sql } from 'kysely';
import type { BulletinItems } from '../../platform/db/schema.generated.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Written } from './bulletins.types.ts';

/** So many local items an office lists. */
const LISTED = 120;

type LocalState = 'draft' | 'published' | 'withdrawn';

const items = (tx: Tx) =>
  tx
    .selectFrom('bulletinItems')
    .selectAll()
    .select([sql<RichText>`body`.as('body'), sql<LocalState>`state`.as('state')]);

export type Item = Awaited<ReturnType<ReturnType<typeof items>['execute']>>[number];

/** The items of an issue in their order. */
export const itemsOfIssue = (tx: Tx, unitId: string, issueId: string): Promise<Item[]> =>
  items(tx)
    .where('unitId', '=', unitId)
    .where('issueId', '=', issueId)
    .orderBy('position')
    .orderBy('id')
    .execute();

/** How many items each issue of a unit has. */
export const countItems = async (tx: Tx, unitId: string): Promise<Map<string, number>> => {
  const rows = await tx
    .selectFrom('bulletinItems')
    .select(['issueId', ({ fn }) => fn.countAll<number>().as('count')])
    .where('unitId', '=', unitId)
    .where('issueId', 'is not', null)
    .groupBy('issueId')
    .execute();
  return new Map(rows.map(({ issueId, count }) => [issueId ?? '', count]));
};

/** What a unit adds to months by itself, the latest first. */
export const localItems = (tx: Tx, unitId: string): Promise<Item[]> =>
  items(tx)
    .where('unitId', '=', unitId)
    .where('issueId', 'is', null)
    .orderBy('year', 'desc')
    .orderBy('month', 'desc')
    .orderBy('createdAt', 'desc')
    .limit(LISTED)
    .execute();

export const findItem = (tx: Tx, unitId: string, id: string): Promise<Item | undefined> =>
  items(tx).where('unitId', '=', unitId).where('id', '=', id).executeTakeFirst();

/** The row held for this transaction. */
export const lockItem = (tx: Tx, unitId: string, id: string): Promise<Item | undefined> =>
  items(tx).where('unitId', '=', unitId).where('id', '=', id).forUpdate().executeTakeFirst();

/** What was written, as the columns take it: JSON as text, for a list would become an array of the database. */
export const columnsOf = ({ section, title, body, source, recordingId, transcript }: Written) => ({
  ...{ section, title: title.trim(), source: source.trim(), recordingId, transcript },
  body: JSON.stringify(body),
});

export const insertItem = async (tx: Tx, row: Insertable<BulletinItems>): Promise<void> => {
  await tx.insertInto('bulletinItems').values(row).execute();
};

type Key = Pick<Item, 'unitId' | 'id'>;

export const changeItem = async (
  tx: Tx,
  { unitId, id }: Key,
  change: Updateable<BulletinItems>,
): Promise<void> => {
  await tx
    .updateTable('bulletinItems')
    .set(change)
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .execute();
};

export const deleteItem = async (tx: Tx, { unitId, id }: Key): Promise<void> => {
  await tx.deleteFrom('bulletinItems').where('unitId', '=', unitId).where('id', '=', id).execute();
};
