import { type Insertable, type Selectable, sql } from 'kysely';
import type { Files } from '../../platform/db/schema.generated.ts';
import type { Tx } from '../../platform/db/transaction.ts';

export type StoredFile = Selectable<Files>;

export const insertFile = async (tx: Tx, file: Insertable<Files>): Promise<void> => {
  await tx.insertInto('files').values(file).execute();
};

/** What the guard holds is not there, for anybody. */
const given = (tx: Tx, unitId: string) =>
  tx.selectFrom('files').selectAll().where('unitId', '=', unitId).where('guard', '<>', 'held');

export const findFile = (tx: Tx, unitId: string, fileId: string): Promise<StoredFile | undefined> =>
  given(tx, unitId).where('id', '=', fileId).executeTakeFirst();

export const findFiles = (tx: Tx, unitId: string, fileIds: readonly string[]): Promise<StoredFile[]> =>
  given(tx, unitId)
    .where('id', 'in', [...fileIds])
    .execute();

/** A file as the guard sees it: held for this transaction, whatever its state. */
export const lockGuarded = (
  tx: Tx,
  { unitId, fileId }: { readonly unitId: string; readonly fileId: string },
): Promise<StoredFile | undefined> =>
  tx
    .selectFrom('files')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('id', '=', fileId)
    .forUpdate()
    .executeTakeFirst();

/** What the guard found out; the name goes with what is held, and comes back with what is released. */
export const settleGuarded = async (
  tx: Tx,
  { unitId, id }: Pick<StoredFile, 'unitId' | 'id'>,
  change: { readonly guard: 'passed' | 'held'; readonly name?: string },
): Promise<void> => {
  await tx.updateTable('files').set(change).where('unitId', '=', unitId).where('id', '=', id).execute();
};

/** Whether the bytes of this hash belong to anything that is not held, among all that the actor governs. */
export const isNeeded = async (tx: Tx, sha256: Buffer): Promise<boolean> => {
  const { rows } = await sql`
    select from files where sha256 = ${sha256} and guard <> 'held'
    union all select from media where sha256 = ${sha256} limit 1`.execute(tx);
  return rows.length > 0;
};
