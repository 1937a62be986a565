import type { CellType } from '@sotay/core/units/cell-types.ts';
import type { UnitKind } from '@sotay/core/units/unit-kinds.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

export type UnitRecord = {
  id: string;
  parentId: string | null;
  unitLft: number;
  rgt: number;
  kind: UnitKind;
  name: string;
  code: string | null;
  symbol: string;
  place: string;
  cellType: CellType;
  version: number;
  closedOn: string | null;
};

/** The unit of that id, where the asker may see it. */
export const findUnit = (tx: Tx, unitId: string): Promise<UnitRecord | undefined> =>
  tx
    .selectFrom('units')
    .where('id', '=', unitId)
    .select([
      'id',
      'parentId',
      'lft as unitLft',
      'rgt',
      'name',
      'code',
      'symbol',
      'place',
      'version',
      'closedOn',
    ])
    .select([sql<UnitKind>`kind`.as('kind'), sql<CellType>`cell_type`.as('cellType')])
    .executeTakeFirst();

/** Whether another unit than `unitId` carries the code, as far as the asker sees. */
export const codeIsTaken = async (tx: Tx, code: string, unitId: string): Promise<boolean> =>
  (await tx
    .selectFrom('units')
    .where('code', '=', code)
    .where('id', '<>', unitId)
    .select('id')
    .executeTakeFirst()) !== undefined;

/** Writes what changed unless somebody was faster; says whether it did. */
export const changeUnit = async (
  tx: Tx,
  unit: { id: string; version: number },
  fields: Pick<UnitRecord, 'name' | 'code' | 'symbol' | 'place'> & { cellType?: CellType },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('units')
    .set({ ...fields, version: unit.version + 1 })
    .where('id', '=', unit.id)
    .where('version', '=', unit.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

/** Notes that a unit has ended; it keeps its place and its name. */
export const closeUnit = async (tx: Tx, unitId: string, closedOn: string): Promise<void> => {
  await tx
    .updateTable('units')
    .set((set) => ({ closedOn, version: set('version', '+', 1) }))
    .where('id', '=', unitId)
    .execute();
};
