import { dayWords, instantWords } from './cells.ts';
import type { CellKind, CellValue, TableToWrite } from './table-rows.ts';

/** Vietnamese spreadsheet programs part columns by semicolons, and take text for UTF-8 only with a mark. */
const MARK = '\ufeff';
const SIGN = ';';
const LINE = '\r\n';

/** A cell that a spreadsheet program would take for a formula says that it is text (OWASP, CSV Injection, *read*). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

const plain = (kind: CellKind, value: CellValue): string => {
  if (value === null) return '';
  if (value instanceof Date) return instantWords(value);
  if (typeof value === 'number') return String(value);
  if (kind === 'day') return dayWords(value);
  return FORMULA.test(value) ? `'${value}` : value;
};

const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A table as text that spreadsheet programs open and the import reads: UTF-8 with a mark, semicolons, RFC 4180 quotes. */
export async function* csvOf({ columns, pages }: TableToWrite): AsyncGenerator<string> {
  yield `${MARK}${columns.map(({ title }) => quoted(title)).join(SIGN)}${LINE}`;
  for await (const rows of pages)
    for (const row of rows)
      yield `${columns.map(({ kind }, at) => quoted(plain(kind, row[at] ?? null))).join(SIGN)}${LINE}`;
}
