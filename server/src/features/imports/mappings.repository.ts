import type { ImportMapping } from '@sotay/core/units/import/mapping.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { ImportRecord } from './imports.repository.ts';

/** So many kinds of file are remembered for a unit; the latest used stay. */
const MAX_REMEMBERED = 50;

/** What a person decided about this import; null before anybody did. */
export const readDecided = async (tx: Tx, { unitId, id }: ImportRecord): Promise<ImportMapping | null> => {
  const row = await tx
    .selectFrom('imports')
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .select(sql<ImportMapping | null>`mapping`.as('mapping'))
    .executeTakeFirst();
  return row?.mapping ?? null;
};

/** What was decided about the files that came to a unit, by the signature of their titles. */
export const readRemembered = async (tx: Tx, unitId: string): Promise<Record<string, ImportMapping>> => {
  const rows = await tx
    .selectFrom('importMappings')
    .where('unitId', '=', unitId)
    .orderBy('updatedAt', 'desc')
    .limit(MAX_REMEMBERED)
    .select(['signature', sql<ImportMapping>`mapping`.as('mapping')])
    .execute();
  return Object.fromEntries(rows.map(({ signature, mapping }) => [signature, mapping]));
};

/** Keeps what was decided: for this import, and for files like it all but what names its rows. */
export const saveDecided = async (
  tx: Tx,
  record: ImportRecord,
  mapping: ImportMapping,
  { memberId, now }: { memberId: string; now: Date },
): Promise<void> => {
  const { unitId, unitLft, id, signature } = record;
  await tx
    .updateTable('imports')
    .set({ mapping: sql<string>`${JSON.stringify(mapping)}::jsonb` })
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .execute();
  if (signature === null) return;
  const kept = sql<string>`${JSON.stringify({ ...mapping, people: {} })}::jsonb`;
  await tx
    .insertInto('importMappings')
    .values({ unitId, unitLft, signature, mapping: kept, updatedBy: memberId, updatedAt: now })
    .onConflict((conflict) =>
      conflict
        .columns(['unitId', 'signature'])
        .doUpdateSet({ mapping: kept, updatedBy: memberId, updatedAt: now }),
    )
    .execute();
};
