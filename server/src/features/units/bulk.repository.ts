import type { CellType } from '@sotay/core/units/cell-types.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

export type UnitNames = {
  id: string;
  code: string;
  name: string;
  symbol: string;
  place: string;
  /** Stays as it is where an older journal does not name one. */
  cellType?: CellType;
};

/** Writes names of many units at once; somebody who edits one of them meanwhile is told. */
export const renameUnits = async (tx: Tx, units: readonly UnitNames[]): Promise<void> => {
  if (units.length === 0) return;
  await sql`
    update units as u set code = n.code, name = n.name, symbol = n.symbol, place = n.place,
           cell_type = coalesce(n."cellType", u.cell_type), version = u.version + 1
      from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as n (id uuid, code text, name text, symbol text, place text, "cellType" text)
     where u.id = n.id`.execute(tx);
};

/** Gives a unit its code. */
export const giveCode = async (tx: Tx, { unitId, code }: { unitId: string; code: string }): Promise<void> => {
  await tx.updateTable('units').set({ code }).where('id', '=', unitId).execute();
};
