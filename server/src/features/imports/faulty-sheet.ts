import { faultWords } from '@sotay/core/units/import/faults.ts';
import type { ImportPreview, RowPreview } from '@sotay/core/units/import/import-types.ts';
import { type Layout, layoutsOf } from '@sotay/core/units/import/layout.rules.ts';
import type { ImportMapping } from '@sotay/core/units/import/mapping.ts';
import type { RawCell, RawSheet } from '@sotay/core/units/import/raw-sheet.ts';
import { type SheetToWrite, writeSheets } from '../../platform/sheets/write.ts';

const MAX_ROWS = 5_000;
const MAX_REASON = 1_000;
const REASON = 'Lý do';
const UNIT = 'Mã đơn vị';

type Faulty = { reasons: string[]; unitCode: string | null };

const faultyRows = ({ units, members, posts }: ImportPreview): Map<string, Map<number, Faulty>> => {
  const sheets = new Map<string, Map<number, Faulty>>();
  const all: readonly RowPreview<unknown>[] = [...units, ...members, ...posts];
  for (const { sheetName, row, unitCode, faults } of all.filter(({ effect }) => effect === 'faulty')) {
    const rows = sheets.get(sheetName) ?? new Map<number, Faulty>();
    sheets.set(sheetName, rows);
    const before = rows.get(row)?.reasons ?? [];
    rows.set(row, { reasons: [...new Set([...before, ...faults.map(faultWords)])], unitCode });
  }
  return sheets;
};

/** A unit that stood in a heading above the row must stand beside it, where the heading is not. */
const sheetOf = (layout: Layout, rows: ReadonlyMap<number, Faulty>): SheetToWrite => {
  const needsUnit = layout.kind !== 'units' && !layout.fields.includes('unitCode');
  const beside = (unit: RawCell): RawCell[] => (needsUnit ? [unit] : []);
  const cells = (row: number): RawCell[] =>
    layout.titles.map((_, at) => layout.sheet.rows[row - 1]?.[at] ?? null);
  return {
    name: layout.sheet.name,
    rows: [
      [REASON, ...beside(UNIT), ...layout.titles],
      ...[...rows]
        .toSorted(([a], [b]) => a - b)
        .slice(0, MAX_ROWS)
        .map(([row, { reasons, unitCode }]) => [
          reasons.join(' ').slice(0, MAX_REASON),
          ...beside(unitCode?.startsWith('#') ? null : unitCode),
          ...cells(row),
        ]),
    ],
  };
};

/** The faulty rows as they stood, the reason in the first column: to be mended and uploaded as they are. Null when there are none. */
export const faultySheet = async (
  sheets: readonly RawSheet[],
  mapping: ImportMapping,
  preview: ImportPreview,
): Promise<Uint8Array | null> => {
  const faulty = faultyRows(preview);
  const written = layoutsOf(sheets, mapping.sheets).flatMap((layout) => {
    const rows = faulty.get(layout.sheet.name);
    return rows === undefined ? [] : [sheetOf(layout, rows)];
  });
  return written.length === 0 ? null : writeSheets(written);
};
