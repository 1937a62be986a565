import type { Insertable, Selectable } from 'kysely';
import type { Files } from '../../platform/db/schema.generated.ts';
import type { Tx } from '../../platform/db/transaction.ts';

export type StoredFile = Selectable<Files>;

export const insertFile = async (tx: Tx, file: Insertable<Files>): Promise<void> => {
  await tx.insertInto('files').values(file).execute();
};

export const findFile = (tx: Tx, unitId: string, fileId: string): Promise<StoredFile | undefined> =>
  tx.selectFrom('files').selectAll().where('unitId', '=', unitId).where('id', '=', fileId).executeTakeFirst();

export const findFiles = (tx: Tx, unitId: string, fileIds: readonly string[]): Promise<StoredFile[]> =>
  tx
    .selectFrom('files')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('id', 'in', [...fileIds])
    .execute();
