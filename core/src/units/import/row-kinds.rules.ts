import { foldText } from '../../members/name.rules.ts';
import { isBlank } from './raw-sheet.ts';
import type { RawCell } from './raw-sheet.ts';
import { unitInHeading } from './tables.rules.ts';
import type { FoundTable } from './tables.rules.ts';

/** A row that holds no data, and what stands in it. */
export interface PassedRow {
  sheet: string;
  row: number;
  text: string;
}

/** A row of data, and the heading that it stands under. */
export interface DataRow {
  index: number;
  heading: string | null;
}

const MAX_TEXT = 100;
const NUMERAL = /^(?:[IVXLC]+|[A-Z]|\d+)[.)]?$/i;
const TOTAL = /^(?:tong|cong)(?: |$|:)/;
const LONG_NUMBER = /\d{8,}/;

/**
 * Parts the rows below a header: data; headings that name the unit of what follows (`I. Chi bộ Văn phòng`); the header said again on
 * each page; totals; and what stands below the last row of data: places, dates, signatures. The parted rows are told, never dropped.
 */
export function dataRows(table: FoundTable<string>): { data: DataRow[]; passed: PassedRow[] } {
  const { rows, firstRow } = table;
  const last = rows.findLastIndex((row) => fieldsIn(row, table) >= 3);
  const data: DataRow[] = [];
  const passed: PassedRow[] = [];
  let { heading } = table;
  for (let index = firstRow; index < rows.length; index++) {
    const row = rows[index] ?? [];
    const texts = distinctTexts(row);
    if (texts.length === 0) continue;
    const unit = headingIn(row, texts, table);
    if (unit !== null) heading = unit;
    const isOther =
      unit !== null ||
      TOTAL.test(foldText(texts[0] ?? '')) ||
      isHeaderAgain(row, table) ||
      isNumbering(texts, index, table) ||
      (last >= firstRow && index > last && isFooter(row, texts, table));
    if (isOther)
      passed.push({ sheet: table.sheet, row: index + 1, text: texts.join(' · ').slice(0, MAX_TEXT) });
    else data.push({ index, heading });
  }
  return { data, passed };
}

function distinctTexts(row: readonly RawCell[]): string[] {
  return [...new Set(row.filter((cell) => !isBlank(cell)).map((cell) => String(cell).trim()))];
}

function fieldsIn(row: readonly RawCell[], table: FoundTable<string>): number {
  return [...table.columns.values()].filter((indexes) => indexes.some((index) => !isBlank(row[index])))
    .length;
}

/** A single text, numbered or not, that names a unit, in a row without anything else. */
function headingIn(
  row: readonly RawCell[],
  texts: readonly string[],
  table: FoundTable<string>,
): string | null {
  if (!table.columns.has('cardNumber') && !table.columns.has('fullName')) return null;
  const [first = '', second] = texts;
  const isNumbered = second !== undefined && texts.length === 2 && NUMERAL.test(first);
  if (texts.length !== 1 && !isNumbered) return null;
  const isUnitAlone = (table.columns.get('unitCode') ?? []).some((index) => !isBlank(row[index]));
  const isSpread = row.filter((cell) => !isBlank(cell)).length > 1;
  return isUnitAlone && !isSpread ? null : unitInHeading(second ?? first);
}

/** The header as it stands again on a later page: nothing but titles at their places. */
function isHeaderAgain(row: readonly RawCell[], { rows, firstRow }: FoundTable<string>): boolean {
  const titles = rows.slice(Math.max(0, firstRow - 2), firstRow);
  const filled = row.flatMap((cell, index) => (isBlank(cell) ? [] : [{ cell, index }]));
  return (
    filled.length >= 2 && filled.every(({ cell, index }) => titles.some((title) => title[index] === cell))
  );
}

/** The row under the header that numbers the columns: 1, 2, 3 … */
function isNumbering(texts: readonly string[], index: number, { firstRow }: FoundTable<string>): boolean {
  return index === firstRow && texts.length >= 3 && texts.every((text) => /^\(?\d{1,2}\)?$/.test(text));
}

function isFooter(row: readonly RawCell[], texts: readonly string[], table: FoundTable<string>): boolean {
  return fieldsIn(row, table) <= 2 && !texts.some((text) => LONG_NUMBER.test(text));
}
