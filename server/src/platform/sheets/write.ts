import type { RawCell } from '@sotay/core/units/import/raw-sheet.ts';
import writeExcelFile from 'write-excel-file/node';
import type { Cell, Sheet } from 'write-excel-file/node';

/** A table to write as one sheet: a header, then rows. Text stays text, so that codes keep their zeros. */
export interface SheetTable {
  name: string;
  header: readonly string[];
  rows: readonly (readonly RawCell[])[];
  /** Rows in grey, as an example to overwrite. */
  example?: boolean;
}

const MIN_WIDTH = 10;
const MAX_WIDTH = 60;
const WIDTH_FROM_ROWS = 200;

/** Tables as an `.xlsx` file: bold header that stays in sight, columns as wide as their content. */
export async function writeSheets(tables: readonly SheetTable[]): Promise<Buffer> {
  return writeExcelFile(tables.map(sheetOf)).toBuffer();
}

function sheetOf({ name, header, rows, example = false }: SheetTable): Sheet<never> {
  const widths = header.map((title, column) => {
    const texts = rows.slice(0, WIDTH_FROM_ROWS).map((row) => String(row[column] ?? '').length);
    return {
      width: Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, title.length + 2, ...texts.map((length) => length + 2))),
    };
  });
  const style = example ? { textColor: '#808080', fontStyle: 'italic' as const } : {};
  return {
    sheet: name,
    columns: widths,
    stickyRowsCount: 1,
    data: [
      header.map((title) => ({ value: title, fontWeight: 'bold', backgroundColor: '#F3E9DC' })),
      ...rows.map((row) =>
        row.map((cell): Cell =>
          cell === null || cell === '' ? null : { value: cell, ...style, ...asText(cell) },
        ),
      ),
    ],
  };
}

/** The format "text" keeps a spreadsheet program from turning a card number into 9.99E+11. */
function asText(cell: RawCell): { type: StringConstructor; format: string } | undefined {
  return typeof cell === 'string' ? { type: String, format: '@' } : undefined;
}
