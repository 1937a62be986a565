import { type Insertable, type Selectable, sql } from 'kysely';
import type { DamagedFiles } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';

export type DamagedFile = Selectable<DamagedFiles>;

/** A way in which a file or medium of a unit is kept. */
export type Owned = Pick<
  DamagedFile,
  'unitId' | 'unitLft' | 'objectKind' | 'objectId' | 'sha256' | 'kind' | 'putAt'
>;

/** Everything that the person's units keep in a portion of the store: the hashes that begin with this byte, each thing and hash once. */
export const ownedIn = async (tx: Tx, portion: number): Promise<Owned[]> => {
  const { rows } = await sql<Owned>`
    select unit_id, unit_lft, 'file' as object_kind, id as object_id, sha256, 'file' as kind, created_at as put_at
      from files where get_byte(sha256, 0) = ${portion} and guard <> 'held'
    union all
    select distinct on (m.unit_id, m.id, kept.sha256)
           m.unit_id, m.unit_lft, 'medium', m.id, kept.sha256, kept.kind, m.changed_at
      from media m
      cross join lateral (
        select m.sha256, m.kind
        union all select m.poster, 'picture'
        union all select m.captions, 'captions'
        union all select decode(variant->>'sha256', 'hex'), m.kind from jsonb_array_elements(m.variants) as variant
      ) as kept (sha256, kind)
     where m.state = 'ready' and get_byte(kept.sha256, 0) = ${portion}`.execute(tx);
  return rows;
};

export const damagedIn = (tx: Tx, portion: number): Promise<DamagedFile[]> =>
  tx
    .selectFrom('damagedFiles')
    .selectAll()
    .where(sql<boolean>`get_byte(sha256, 0) = ${portion}`)
    .execute();

export const findDamaged = (tx: Tx, unitId: string, id: string): Promise<DamagedFile | undefined> =>
  tx
    .selectFrom('damagedFiles')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .executeTakeFirst();

/** Writes down what is new, and gives it: another look may have been first. */
export const insertDamaged = async (
  tx: Tx,
  rows: readonly Insertable<DamagedFiles>[],
): Promise<DamagedFile[]> => {
  if (rows.length === 0) return [];
  return tx
    .insertInto('damagedFiles')
    .values([...rows])
    .onConflict((conflict) => conflict.columns(['unitId', 'objectId', 'sha256']).doNothing())
    .returningAll()
    .execute();
};

/** Takes rows off the list, and gives those that still stood on it. */
export const deleteDamaged = async (tx: Tx, rows: readonly DamagedFile[]): Promise<DamagedFile[]> => {
  const gone: DamagedFile[] = [];
  for (const { unitId, id } of rows) {
    const row = await tx
      .deleteFrom('damagedFiles')
      .where('unitId', '=', unitId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
    if (row) gone.push(row);
  }
  return gone;
};
