import { type Insertable, sql } from 'kysely';
import type { BulletinEditions } from '../../platform/db/schema.generated.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { EditionContent } from './bulletins.types.ts';

export const insertEdition = async (
  tx: Tx,
  { content, ...row }: Omit<Insertable<BulletinEditions>, 'content'> & { content: EditionContent },
): Promise<void> => {
  await tx
    .insertInto('bulletinEditions')
    .values({ ...row, content: JSON.stringify(content) })
    .execute();
};

/** Ends what stands of an issue or of a local item: another version takes its place, or it is withdrawn. */
export const endEdition = async (
  tx: Tx,
  unitId: string,
  of: { issueId: string } | { itemId: string },
  at: Date,
): Promise<void> => {
  const [column, id] =
    'issueId' in of ? (['issueId', of.issueId] as const) : (['itemId', of.itemId] as const);
  await tx
    .updateTable('bulletinEditions')
    .set({ endedAt: at })
    .where('unitId', '=', unitId)
    .where(column, '=', id)
    .where('endedAt', 'is', null)
    .execute();
};

/** An edition that stands. */
export const findEdition = (tx: Tx, unitId: string, id: string) =>
  tx
    .selectFrom('bulletinEditions')
    .select(['unitLft', sql<EditionContent>`content`.as('content')])
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
