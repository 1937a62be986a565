import { CELL_TYPES } from '@sotay/core/units/cell-types.ts';
import { UNIT_SHEET } from '@sotay/core/units/import/columns.ts';
import { UNIT_KINDS } from '@sotay/core/units/unit-kinds.ts';
import { sql } from 'kysely';
import { coded, day, id, made, moment, text } from '../../platform/exports/columns.ts';
import type { ExportedTable } from '../../platform/exports/exported-table.ts';

const { columns } = UNIT_SHEET;

const kindWords = Object.fromEntries(
  Object.entries(UNIT_KINDS).map(([kind, { organisation }]) => [kind, organisation]),
);

/** The units with the columns of the import, so that the sheet can be imported again. */
export const exportedUnits: readonly ExportedTable[] = [
  {
    name: 'units',
    title: UNIT_SHEET.title,
    part: 'people',
    table: 'units',
    readBy: 'units.read',
    order: sql`t.lft`,
    columns: [
      id('id'),
      id('parent_id'),
      text('code', columns.code.title),
      text('name', columns.name.title),
      coded('kind', columns.kind.title, kindWords),
      // The unit above the topmost one belongs to somebody else.
      made(
        'parentCode',
        columns.parentCode.title,
        'text',
        ['parent_id'],
        ({ lft }) => sql`(select p.code from units p where p.id = t.parent_id and p.lft >= ${lft})`,
      ),
      text('symbol', columns.symbol.title),
      text('place', columns.place.title),
      coded('cell_type', 'Loại hình chi bộ', CELL_TYPES),
      moment('created_at', 'Ghi vào sổ tay'),
      day('closed_on', 'Kết thúc ngày'),
    ],
    keeps: { withdrawn_at: 'a unit of an import that was taken back is seen by nobody' },
  },
];
