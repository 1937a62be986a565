import { sql } from 'kysely';
import type { SavedDocuments } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Insertable } from 'kysely';

type Saved = { readonly memberId: string; readonly documentId: string };

/** The days of a document's force as they are compared with what somebody was told. */
export const toldOf = ({
  amendedOn,
  endedOn,
}: {
  readonly amendedOn: string | null;
  readonly endedOn: string | null;
}): string =>
  [amendedOn, endedOn]
    .map((day) => day ?? '')
    .join(' ')
    .trim();

/** How many documents a member saved. */
export const countSaved = async (tx: Tx, memberId: string): Promise<number> => {
  const { count } = await tx
    .selectFrom('savedDocuments')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('memberId', '=', memberId)
    .executeTakeFirstOrThrow();
  return count;
};

/** Sets the marks of what a member saved, and that they know its force; false where it was not saved. */
export const changeSaved = async (
  tx: Tx,
  { memberId, documentId }: Saved,
  change: { marks: string; told: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('savedDocuments')
    .set({ ...change, newsAt: null })
    .where('memberId', '=', memberId)
    .where('documentId', '=', documentId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

export const insertSaved = async (tx: Tx, row: Insertable<SavedDocuments>): Promise<void> => {
  await tx.insertInto('savedDocuments').values(row).execute();
};

export const deleteSaved = async (tx: Tx, { memberId, documentId }: Saved): Promise<void> => {
  await tx
    .deleteFrom('savedDocuments')
    .where('memberId', '=', memberId)
    .where('documentId', '=', documentId)
    .execute();
};

/** Notes that the force of a document is another than those who saved it know; gives whom that is news. */
export const noteNews = async (
  tx: Tx,
  document: { readonly unitId: string; readonly id: string; readonly told: string },
  now: Date,
): Promise<string[]> => {
  const rows = await tx
    .updateTable('savedDocuments')
    // What holds again is no news to anybody.
    .set({ told: document.told, newsAt: document.told === '' ? null : now })
    .where('documentUnitId', '=', document.unitId)
    .where('documentId', '=', document.id)
    .where('told', '<>', document.told)
    .returning('memberId')
    .execute();
  return document.told === '' ? [] : [...new Set(rows.map(({ memberId }) => memberId))];
};
