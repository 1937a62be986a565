import { SHEETS } from './columns.ts';
import type { Column, SheetKey, SheetShape } from './columns.ts';
import type { SheetMapping } from './mapping.ts';
import { carryMerges } from './merges.rules.ts';
import { columnLetters, isBlank } from './raw-sheet.ts';
import type { RawCell, RawSheet } from './raw-sheet.ts';
import { bareKey } from './spelling.rules.ts';

/** How a sheet is understood: what it lists, where its titles stand, and which field each column holds. */
export interface Layout {
  sheet: RawSheet;
  kind: SheetKey | 'none';
  /** Index of the row of titles; below a title that spans several columns a second row of titles may stand. */
  header: number;
  headerRows: 1 | 2;
  titles: readonly string[];
  fields: readonly (string | null)[];
  /** Whether all that this kind of sheet needs is there. */
  isWhole: boolean;
}

/** How many rows of titles may stand above the header. */
const HEADER_WITHIN = 30;
const LEAST_COLUMNS = 2;
/** When columns say the same of two kinds: a list with days of birth lists members, one of cards and posts lists posts. */
const KINDS = ['members', 'posts', 'units'] as const satisfies readonly SheetKey[];

/** The layout of every sheet that is not empty, as its titles tell, or as a person decided. */
export function layoutsOf(sheets: readonly RawSheet[], decided: readonly SheetMapping[]): Layout[] {
  const filled = sheets.filter(({ rows }) => rows.some((row) => !row.every(isBlank))).map(carryMerges);
  if (decided.length === filled.length && decided.length > 0)
    return filled.map((sheet, index) => {
      const mapping = decided[index];
      return mapping === undefined ? recognise(sheet) : asDecided(sheet, mapping);
    });
  return filled.map(recognise);
}

/** The same for workbooks of the same make: the titles of all sheets. */
export function signatureOf(sheets: readonly RawSheet[]): string {
  return JSON.stringify(layoutsOf(sheets, []).map(({ titles }) => titles.map(bareKey)));
}

function recognise(sheet: RawSheet): Layout {
  const named = KINDS.find((kind) => isNamed(sheet, SHEETS[kind]));
  const kinds = named === undefined ? KINDS : [named];
  const found = kinds
    .map((kind) => bestHeader(sheet, kind))
    .filter((layout) => layout !== null)
    .toSorted((a, b) => Number(b.isWhole) - Number(a.isWhole) || known(b) - known(a));
  const [best] = found;
  if (best === undefined) return unknownLayout(sheet, named ?? 'none');
  return best.isWhole || named !== undefined
    ? best
    : { ...best, kind: known(best) > LEAST_COLUMNS ? best.kind : 'none' };
}

function isNamed(sheet: RawSheet, shape: SheetShape<string>): boolean {
  return [shape.title, ...shape.aliases].map(bareKey).includes(bareKey(sheet.name));
}

function known({ fields }: Layout): number {
  return new Set(fields.filter((field) => field !== null)).size;
}

function bestHeader(sheet: RawSheet, kind: SheetKey): Layout | null {
  let best: Layout | null = null;
  for (const [header, row] of sheet.rows.slice(0, HEADER_WITHIN).entries()) {
    if (row.every(isBlank)) continue;
    for (const headerRows of [1, 2] as const) {
      const layout = layoutAt(sheet, kind, header, headerRows);
      if (known(layout) >= LEAST_COLUMNS && (best === null || isBetter(layout, best))) best = layout;
    }
  }
  return best;
}

function isBetter(one: Layout, other: Layout): boolean {
  if (known(one) !== known(other)) return known(one) > known(other);
  if (one.header === other.header) return one.headerRows === 2 ? spansTwo(one) : !spansTwo(one);
  return one.headerRows < other.headerRows;
}

/** Whether titles are merged over two rows, or the row below only parts what is merged above it. */
function spansTwo({ sheet: { merges = [], rows }, header }: Layout): boolean {
  if (merges.some(({ top, bottom }) => top === header && bottom === header + 1)) return true;
  const wide = merges.filter(
    ({ top, bottom, left, right }) => top === header && bottom === top && right > left,
  );
  const below = (rows[header + 1] ?? []).flatMap((cell, index) => (isBlank(cell) ? [] : [index]));
  return (
    below.length >= 2 &&
    below.every((index) => wide.some(({ left, right }) => left <= index && index <= right))
  );
}

function layoutAt(sheet: RawSheet, kind: SheetKey, header: number, headerRows: 1 | 2): Layout {
  const titles = titlesAt(sheet, header, headerRows);
  const fieldOf = fieldIndex(SHEETS[kind].columns);
  const fields = titles.map((title) => fieldOf.get(bareKey(title)) ?? null);
  return {
    sheet,
    kind,
    header,
    headerRows,
    titles,
    fields,
    isWhole: missingColumns(kind, fields).length === 0,
  };
}

function titlesAt({ rows }: RawSheet, header: number, headerRows: 1 | 2): string[] {
  const above = rows[header] ?? [];
  const below = headerRows === 2 ? (rows[header + 1] ?? []) : [];
  const width = Math.max(above.length, below.length);
  return Array.from({ length: width }, (_, index) => {
    const parts = [textOf(above[index]), textOf(below[index])].filter((part) => part !== '');
    return [...new Set(parts)].join(' ');
  });
}

function textOf(cell: RawCell | undefined): string {
  return typeof cell === 'string' ? cell.trim() : '';
}

function fieldIndex(columns: Readonly<Record<string, Column>>): Map<string, string> {
  return new Map(
    Object.entries(columns).flatMap(([field, { title, aliases }]) =>
      [title, ...aliases].map((word) => [bareKey(word), field] as const),
    ),
  );
}

/** The columns that a sheet of this kind needs and has not. */
export function missingColumns(kind: SheetKey, fields: readonly (string | null)[]): Column[] {
  return Object.entries<Column>(SHEETS[kind].columns)
    .filter(([field, { required }]) => required && !fields.includes(field))
    .map(([, column]) => column);
}

/** Where nothing is known, the first row with three titles is taken for the header, so that a person can say what they mean. */
function unknownLayout(sheet: RawSheet, kind: SheetKey | 'none'): Layout {
  const found = sheet.rows.findIndex((row) => row.filter((cell) => textOf(cell) !== '').length >= 3);
  const header = Math.max(found, 0);
  const titles = titlesAt(sheet, header, 1);
  return { sheet, kind, header, headerRows: 1, titles, fields: titles.map(() => null), isWhole: false };
}

function asDecided(sheet: RawSheet, { kind, headerRow, fields }: SheetMapping): Layout {
  const header = headerRow - 1;
  const recognised = kind === 'none' ? null : bestHeader(sheet, kind);
  const headerRows = recognised?.header === header ? recognised.headerRows : 1;
  const titles = titlesAt(sheet, header, headerRows);
  const told = titles.map((_, index) => fields[columnLetters(index)] ?? null);
  const isWhole = kind !== 'none' && missingColumns(kind, told).length === 0;
  return {
    sheet,
    kind,
    header,
    headerRows,
    titles,
    fields: kind === 'none' ? titles.map(() => null) : told,
    isWhole,
  };
}
