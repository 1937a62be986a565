import type { RawCell, RawSheet } from '@sotay/core/units/import/raw-sheet.ts';
import writeExcelFile from 'write-excel-file/node';
import type { Cell, Sheet } from 'write-excel-file/node';

/** A sheet to write; its first row is the header. */
export interface SheetToWrite extends RawSheet {
  /** Whether the rows below the header are an example to overwrite, in grey. */
  example?: boolean;
}

const MIN_WIDTH = 10;
const MAX_WIDTH = 60;
const WIDTH_FROM_ROWS = 200;

/** Sheets as an `.xlsx` file: bold header that stays in sight, columns as wide as their content. Text stays text, so that codes keep their zeros. */
export async function writeSheets(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  return writeExcelFile(sheets.map(sheetOf)).toBuffer();
}

function sheetOf({ name, rows: [header = [], ...rows], example = false }: SheetToWrite): Sheet<never> {
  const columns = header.map((title, column) => {
    const texts = [title, ...rows.slice(0, WIDTH_FROM_ROWS).map((row) => row[column])];
    const longest = Math.max(...texts.map((text) => String(text ?? '').length));
    return { width: Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, longest + 2)) };
  });
  const style = example ? { textColor: '#808080', fontStyle: 'italic' as const } : {};
  return {
    sheet: name,
    columns,
    stickyRowsCount: 1,
    data: [
      header.map((title) => ({ value: title ?? '', fontWeight: 'bold', backgroundColor: '#F3E9DC' })),
      ...rows.map((row) =>
        row.map((cell): Cell =>
          cell === null || cell === '' ? null : { value: cell, ...style, ...asText(cell) },
        ),
      ),
    ],
  };
}

/** The format "text" keeps a spreadsheet program from turning a card number into 9.99E+11. Long text is broken into lines. */
function asText(cell: RawCell): { type: StringConstructor; format: string; wrap: boolean } | undefined {
  return typeof cell === 'string' ? { type: String, format: '@', wrap: cell.length > MAX_WIDTH } : undefined;
}
