import { type ZipEntry, writeZip } from '../zip/write-zip.ts';
import { cellText, dayWords, serialOfDay, serialOfInstant } from './cells.ts';
import type { CellKind, CellValue, TableToWrite } from './table-rows.ts';
import { STYLE, STYLES } from './xlsx-styles.ts';

/** A sheet ends here; a longer table goes on in the next. */
const MOST_ROWS = 1_048_576;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const WIDTHS: Readonly<Record<CellKind, number>> = { text: 24, day: 12, moment: 17, number: 12 };

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');

/** Nearly all text of nearly all rows is as plain as this, and written as it is. */
const PLAIN = /^[\p{L}\p{M}\p{N} .,;:()/%+-]{0,500}$/u;
const inXml = (text: string): string => (PLAIN.test(text) ? text : escaped(cellText(text)));

/** 0 → `A`, 26 → `AA`. */
const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`;

/** Text is text and never a formula, whatever it begins with: by its type, and by a style that stays when somebody edits the cell. */
const textCell = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${inXml(text)}</t></is></c>`;

const numberCell = (at: string, value: number, style: number): string =>
  `<c r="${at}" s="${style}"><v>${value}</v></c>`;

const cell = (at: string, kind: CellKind, value: CellValue): string => {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return numberCell(at, value, STYLE.number);
  if (value instanceof Date) {
    const serial = serialOfInstant(value);
    return serial === null
      ? textCell(at, value.toISOString(), STYLE.text)
      : numberCell(at, serial, STYLE.moment);
  }
  if (kind !== 'day') return textCell(at, value, STYLE.text);
  const serial = serialOfDay(value);
  return serial === null ? textCell(at, dayWords(value), STYLE.text) : numberCell(at, serial, STYLE.day);
};

type Rows = AsyncGenerator<readonly CellValue[]>;

async function* rowsOf(pages: TableToWrite['pages']): Rows {
  for await (const page of pages) yield* page;
}

/** One sheet of a table: the header that stays in sight, then as many rows as fit. */
async function* sheetXml(columns: TableToWrite['columns'], rows: Rows): AsyncGenerator<string> {
  const names = columns.map((_, index) => letters(index));
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`;
  yield columns
    .map(({ kind }, at) => `<col min="${at + 1}" max="${at + 1}" width="${WIDTHS[kind]}" customWidth="1"/>`)
    .join('');
  yield `</cols><sheetData><row r="1">${columns.map(({ title }, at) => textCell(`${names[at]}1`, title, STYLE.head)).join('')}</row>`;
  for (let nr = 2; nr <= MOST_ROWS; nr += 1) {
    const next = await rows.next();
    if (next.done) break;
    const cells = columns.map(({ kind }, at) => cell(`${names[at]}${nr}`, kind, next.value[at] ?? null));
    yield `<row r="${nr}">${cells.join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

const one = async function* (text: string): AsyncGenerator<string> {
  yield `${HEAD}${text}`;
};

/** The tables with their sheets: more than one where a table is longer than a sheet. */
const sheetNames = (tables: readonly TableToWrite[]): string[] =>
  tables.flatMap(({ title, count }) =>
    Array.from({ length: Math.max(1, Math.ceil(count / (MOST_ROWS - 1))) }, (_, nr) =>
      nr === 0 ? title : `${title.slice(0, 26)} (${nr + 1})`,
    ),
  );

const frame = (names: readonly string[]): ZipEntry[] => {
  const each = (made: (nr: number, name: string) => string): string =>
    names.map((name, index) => made(index + 1, name)).join('');
  return [
    {
      name: '[Content_Types].xml',
      content: one(
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${OFFICE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${OFFICE}.styles+xml"/>${each((nr) => `<Override PartName="/xl/worksheets/sheet${nr}.xml" ContentType="${OFFICE}.worksheet+xml"/>`)}</Types>`,
      ),
    },
    {
      name: '_rels/.rels',
      content: one(
        `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
    },
    {
      name: 'xl/workbook.xml',
      content: one(
        `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>${each((nr, name) => `<sheet name="${escaped(name)}" sheetId="${nr}" r:id="rId${nr}"/>`)}</sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: one(
        `<Relationships xmlns="${PACKAGE}/relationships">${each((nr) => `<Relationship Id="rId${nr}" Type="${LINKS}/worksheet" Target="worksheets/sheet${nr}.xml"/>`)}<Relationship Id="rId${names.length + 1}" Type="${LINKS}/styles" Target="styles.xml"/></Relationships>`,
      ),
    },
    { name: 'xl/styles.xml', content: one(STYLES) },
  ];
};

const sheets = function* (tables: readonly TableToWrite[]): Generator<ZipEntry> {
  let nr = 0;
  for (const table of tables) {
    const rows = rowsOf(table.pages);
    for (const _ of sheetNames([table])) {
      nr += 1;
      yield { name: `xl/worksheets/sheet${nr}.xml`, content: sheetXml(table.columns, rows) };
    }
  }
};

/**
 * A workbook as a stream, one sheet for each table (more where a table is longer than a sheet): days and instants are real dates, all
 * text is text. Office Open XML by ECMA-376, *read*; rows leave as they come, so memory does not grow with them.
 */
export const xlsxOf = (tables: readonly TableToWrite[]): AsyncGenerator<Buffer> =>
  writeZip([...frame(sheetNames(tables)), ...sheets(tables)]);
