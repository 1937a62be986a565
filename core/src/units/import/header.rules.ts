import { foldText } from '../../members/name.rules.ts';
import type { SheetShape } from './columns.ts';
import type { Fault } from './faults.ts';
import { columnLetters } from './raw-sheet.ts';
import type { RawCell, RawSheet } from './raw-sheet.ts';

/** A sheet of the workbook whose columns have been recognised. */
export interface FoundTable<Key extends string> {
  sheet: string;
  /** Index of each recognised column; columns that are not there are absent. */
  columns: ReadonlyMap<Key, number>;
  /** Index of the first row below the header. */
  firstRow: number;
  rows: RawSheet['rows'];
}

/** How many rows of titles may stand above the header. */
const HEADER_WITHIN = 20;

/** The sheet that carries the wanted name, or one of the other names for it; undefined when there is none. */
export function findSheet(sheets: readonly RawSheet[], shape: SheetShape<string>): RawSheet | undefined {
  const names = [shape.title, ...shape.aliases].map(matchable);
  return sheets.find((sheet) => names.includes(matchable(sheet.name)));
}

/**
 * Finds the header of a sheet: the row, among the first twenty, in which most columns are recognised (two at least).
 * Gives the table, or null when required columns are missing, and the faults.
 */
export function findTable<Key extends string>(
  sheet: RawSheet,
  shape: SheetShape<Key>,
): { table: FoundTable<Key> | null; faults: Fault[] } {
  const titles = titleIndex(shape);
  let best: { index: number; keys: (Key | undefined)[]; count: number } | null = null;
  for (const [index, row] of sheet.rows.slice(0, HEADER_WITHIN).entries()) {
    const keys = row.map((cell) => keyOf(cell, titles));
    const count = new Set(keys.filter((key) => key !== undefined)).size;
    if (count >= 2 && count > (best?.count ?? 0)) best = { index, keys, count };
  }
  if (best === null) return { table: null, faults: [at(sheet.name, null, null, 'header-missing', {})] };

  const faults: Fault[] = [];
  const columns = new Map<Key, number>();
  for (const [index, key] of best.keys.entries()) {
    if (key === undefined) continue;
    if (columns.has(key))
      faults.push(
        at(sheet.name, best.index + 1, columnLetters(index), 'column-twice', {
          title: shape.columns[key].title,
        }),
      );
    else columns.set(key, index);
  }
  for (const key of Object.keys(shape.columns) as Key[]) {
    if (shape.columns[key].required && !columns.has(key))
      faults.push(
        at(sheet.name, best.index + 1, null, 'column-missing', { title: shape.columns[key].title }),
      );
  }
  if (faults.length > 0) return { table: null, faults };
  return { table: { sheet: sheet.name, columns, firstRow: best.index + 1, rows: sheet.rows }, faults };
}

function at(
  sheet: string,
  row: number | null,
  column: string | null,
  code: Fault['code'],
  params: Fault['params'],
): Fault {
  return { sheet, row, column, code, params };
}

function titleIndex<Key extends string>(shape: SheetShape<Key>): Map<string, Key> {
  const index = new Map<string, Key>();
  for (const key of Object.keys(shape.columns) as Key[]) {
    for (const title of [shape.columns[key].title, ...shape.columns[key].aliases])
      index.set(matchable(title), key);
  }
  return index;
}

function keyOf<Key extends string>(cell: RawCell, titles: ReadonlyMap<string, Key>): Key | undefined {
  return typeof cell === 'string' ? titles.get(matchable(cell)) : undefined;
}

/** Letters and digits only, without marks: `Họ và tên (*)` → `hovaten`; remarks in brackets do not count. */
function matchable(text: string): string {
  return foldText(text)
    .replace(/\([^)]*\)/g, '')
    .replace(/[^a-z0-9]/g, '');
}
