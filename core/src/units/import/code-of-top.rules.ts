import { parseCode } from './cell-parsers.rules.ts';
import { UNIT_SHEET } from './columns.ts';
import { layoutsOf } from './layout.rules.ts';
import type { ImportMapping } from './mapping.ts';
import type { RawSheet } from './raw-sheet.ts';
import { readRows } from './row-reader.rules.ts';
import { findTables } from './tables.rules.ts';

/**
 * The code under which a workbook names the topmost unit: that of its first row without a unit above; null when there is none.
 * An installation begins with a topmost unit that has no code yet; the first import gives it this one.
 */
export function codeOfTop(sheets: readonly RawSheet[], mapping: ImportMapping): string | null {
  const { tables } = findTables(layoutsOf(sheets, mapping.sheets));
  const top = readRows(tables.units, UNIT_SHEET)
    .readers.map((row) => ({
      code: row.read('code', parseCode),
      parentCode: row.read('parentCode', parseCode),
      faults: row.faults,
    }))
    .find(
      ({ code, parentCode, faults }) => code !== undefined && parentCode === undefined && faults.length === 0,
    );
  return top?.code ?? null;
}
