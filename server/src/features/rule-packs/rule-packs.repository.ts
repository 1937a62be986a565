import type { RulePack } from '@sotay/core/rule-packs/rule-pack.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { RulePacks } from '../../platform/db/schema.generated.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { found } from '../../platform/errors.ts';
import type { StoredPack } from './rule-packs.types.ts';

/** The body is written by this room alone, checked against its schema; a published row has its code. */
const toStored = (row: Selectable<RulePacks>): StoredPack => ({
  unitId: row.unitId,
  unitLft: row.unitLft,
  id: row.id,
  state: row.state as StoredPack['state'],
  code: row.code,
  pack: row.body as unknown as RulePack,
  source:
    row.sourceNumber !== null && row.sourceOn !== null
      ? { number: row.sourceNumber, issuedOn: row.sourceOn }
      : null,
  version: row.version,
  publisherName: row.publisherName,
  publishedAt: row.publishedAt,
});

/** The topmost unit, to which the rules belong. */
export const topUnit = async (tx: Tx): Promise<{ unitId: string; unitLft: number }> =>
  found(
    await tx
      .selectFrom('units')
      .where('parentId', 'is', null)
      .select(['id as unitId', 'lft as unitLft'])
      .executeTakeFirst(),
  );

export const storedPacks = async (tx: Tx): Promise<StoredPack[]> =>
  (await tx.selectFrom('rulePacks').selectAll().orderBy('effectiveFrom').limit(200).execute()).map(toStored);

export const findStored = async (tx: Tx, id: string): Promise<StoredPack | undefined> => {
  const row = await tx
    .selectFrom('rulePacks')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toStored(row);
};

/** The same where nothing will be written. */
export const readStored = async (tx: Tx, id: string): Promise<StoredPack | undefined> => {
  const row = await tx.selectFrom('rulePacks').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toStored(row);
};

export const publishedOn = async (tx: Tx, day: string): Promise<RulePack | undefined> => {
  const row = await tx
    .selectFrom('rulePacks')
    .selectAll()
    .where('state', '=', 'published')
    .where('effectiveFrom', '<=', day)
    .orderBy('effectiveFrom', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toStored(row).pack;
};

export const packWithCode = async (tx: Tx, code: string): Promise<RulePack | undefined> => {
  const row = await tx.selectFrom('rulePacks').selectAll().where('code', '=', code).executeTakeFirst();
  return row && toStored(row).pack;
};

export const insertDraft = async (tx: Tx, values: Insertable<RulePacks>): Promise<void> => {
  await tx.insertInto('rulePacks').values(values).execute();
};

export const changeStored = async (
  tx: Tx,
  { unitId, id }: Pick<StoredPack, 'unitId' | 'id'>,
  patch: Updateable<RulePacks>,
): Promise<void> => {
  await tx.updateTable('rulePacks').set(patch).where('unitId', '=', unitId).where('id', '=', id).execute();
};

export const deleteDraft = async (
  tx: Tx,
  { unitId, id }: Pick<StoredPack, 'unitId' | 'id'>,
): Promise<void> => {
  await tx
    .deleteFrom('rulePacks')
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute();
};
