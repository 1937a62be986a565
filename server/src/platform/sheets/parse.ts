import type { RawCell, RawSheet } from '@sotay/core/units/import/raw-sheet.ts';
import readExcelFile from 'read-excel-file/universal';
import { looksLikeText, readText } from './csv.ts';
import { type SheetMarks, sheetMarks } from './sheet-marks.ts';
import { sheetExtent } from './sheet-extent.ts';
import { readZipDirectory, unpack } from './zip-guard.ts';
import type { ZipEntry } from './zip-guard.ts';

/** Why a file cannot be read as a workbook, in the codes of the import. */
export type SheetFault =
  'not-a-sheet' | 'old-sheet' | 'file-too-large' | 'too-many-rows' | 'too-many-columns';

export type SheetsRead =
  { ok: true; sheets: RawSheet[] } | { ok: false; code: SheetFault; params: Record<string, number> };

const MAX_FILE_BYTES = 20 * 1024 * 1024;
const MAX_ROWS = 50_000;
const MAX_COLUMNS = 100;
const OLE_SIGNATURE = 'd0cf11e0a1b11ae1';
const ZIP_SIGNATURE = '504b';

/**
 * Reads the sheets of an `.xlsx` file, or the one table of a text file (`.csv` with commas, semicolons or tabs in UTF-8 or UTF-16), by what
 * the bytes are and not by the name. Dates as `YYYY-MM-DD`, empty rows kept. Bad input never throws but gives a code: `not-a-sheet`,
 * `old-sheet` (.xls), `file-too-large` (20 MB packed, 100 MB or a hundredfold unpacked), `too-many-rows` (50,000), `too-many-columns` (100).
 * Works in this very thread: call it in one of its own (`bounded-worker.ts`).
 */
export async function parseSheets(bytes: Buffer): Promise<SheetsRead> {
  if (bytes.length > MAX_FILE_BYTES) return refused('file-too-large');
  if (bytes.toString('hex', 0, 8) === OLE_SIGNATURE) return refused('old-sheet');
  if (bytes.toString('hex', 0, 2) !== ZIP_SIGNATURE) return parseText(bytes);
  const entries = readZipDirectory(bytes);
  if (typeof entries === 'string') return refused(entries);
  const xml = await unpackXml(bytes, entries);
  if (!(xml instanceof Map)) return xml;
  const marks = sheetMarks(xml, MAX_COLUMNS);
  xml.clear();
  return readWorkbook(bytes, marks);
}

async function readWorkbook(bytes: Buffer, marks: readonly SheetMarks[]): Promise<SheetsRead> {
  try {
    // The universal reader goes by the central directory, which is what was measured above; the streaming one does not.
    const sheets = await readExcelFile(new Blob([new Uint8Array(bytes)]));
    return {
      ok: true,
      sheets: sheets.map(({ sheet, data }, index) => ({
        name: sheet,
        rows: data.map(rawRow),
        ...marks[index],
      })),
    };
  } catch {
    return refused('not-a-sheet');
  }
}

function parseText(bytes: Buffer): SheetsRead {
  if (!looksLikeText(bytes)) return refused('not-a-sheet');
  const rows = readText(bytes);
  if (rows === null) return refused('not-a-sheet');
  if (rows.length > MAX_ROWS) return refused('too-many-rows', { limit: MAX_ROWS });
  if (rows.some((row) => row.length > MAX_COLUMNS))
    return refused('too-many-columns', { limit: MAX_COLUMNS });
  return { ok: true, sheets: [{ name: 'CSV', rows }] };
}

/** The parts of a workbook as text, or why it is not read. */
async function unpackXml(
  bytes: Buffer,
  entries: readonly ZipEntry[],
): Promise<Map<string, string> | Extract<SheetsRead, { ok: false }>> {
  if (!entries.some((entry) => entry.name === 'xl/workbook.xml')) return refused('not-a-sheet');
  const parts = new Map<string, string>();
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.name)) continue;
    const content = await unpack(bytes, entry);
    if (content === null) return refused('not-a-sheet');
    const text = content.toString('latin1');
    const { rows, columns } = sheetExtent(text);
    if (rows > MAX_ROWS) return refused('too-many-rows', { limit: MAX_ROWS });
    if (columns > MAX_COLUMNS) return refused('too-many-columns', { limit: MAX_COLUMNS });
    if (isPlaced(entry.name)) parts.set(entry.name, text);
  }
  return parts;
}

/** The parts that say which sheet is where, and the sheets themselves. */
function isPlaced(name: string): boolean {
  return (
    name === 'xl/workbook.xml' || name === 'xl/_rels/workbook.xml.rels' || name.startsWith('xl/worksheets/')
  );
}

function rawRow(row: readonly unknown[]): RawCell[] {
  return row.map(rawCell);
}

/** Dates become days: a sheet knows no time zone, and the reader gives them as midnight UTC. */
function rawCell(cell: unknown): RawCell {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
}

function refused(code: SheetFault, params: Record<string, number> = {}): Extract<SheetsRead, { ok: false }> {
  return { ok: false, code, params };
}
