import { SHEETS } from './columns.ts';
import type { SheetKey } from './columns.ts';
import type { Fault } from './faults.ts';
import { missingColumns } from './layout.rules.ts';
import type { Layout } from './layout.rules.ts';
import type { RawSheet } from './raw-sheet.ts';

/** A sheet of the workbook whose columns have been recognised. */
export interface FoundTable<Key extends string> {
  sheet: string;
  /** Indexes of the columns of each field; a field may stand in several (a name in two, a birthday by sex). */
  columns: ReadonlyMap<Key, readonly number[]>;
  /** Index of the first row below the header. */
  firstRow: number;
  rows: RawSheet['rows'];
  formulas: ReadonlySet<string>;
  /** What the title rows or the sheet's name say of the unit of its rows; null when they say nothing. */
  heading: string | null;
}

/** The tables of a workbook by what they list. */
export interface FoundTables {
  units: FoundTable<string>[];
  members: FoundTable<string>[];
  posts: FoundTable<string>[];
}

/** The tables that the layouts show, and what keeps a sheet from being read. */
export function findTables(layouts: readonly Layout[]): { tables: FoundTables; faults: Fault[] } {
  const tables: FoundTables = { units: [], members: [], posts: [] };
  const faults: Fault[] = [];
  for (const layout of layouts) {
    const { kind } = layout;
    if (kind === 'none') continue;
    if (layout.isWhole) tables[kind].push(tableOf(layout));
    else faults.push(...whatIsMissing(layout, kind));
  }
  const isNothing =
    faults.length === 0 && [tables.units, tables.members, tables.posts].every((found) => found.length === 0);
  if (isNothing) faults.push({ sheet: '', row: null, column: null, code: 'nothing-recognised', params: {} });
  return { tables, faults };
}

function whatIsMissing({ sheet, kind, header, fields }: Layout, key: SheetKey): Fault[] {
  const place = { sheet: sheet.name, column: null };
  if (kind !== 'none' && fields.every((field) => field === null))
    return [{ ...place, row: null, code: 'header-missing', params: {} }];
  return missingColumns(key, fields).map(({ title }) => ({
    ...place,
    row: header + 1,
    code: 'column-missing',
    params: { title },
  }));
}

function tableOf({ sheet, header, headerRows, fields, kind }: Layout): FoundTable<string> {
  const columns = new Map<string, number[]>();
  for (const [index, field] of fields.entries()) {
    if (field === null) continue;
    columns.set(field, [...(columns.get(field) ?? []), index]);
  }
  return {
    sheet: sheet.name,
    columns,
    firstRow: header + headerRows,
    rows: sheet.rows,
    formulas: sheet.formulas ?? new Set(),
    heading: kind === 'units' || fields.includes('unitCode') ? null : headingOf(sheet, header),
  };
}

const UNIT_WORDS = /(?:chi bộ|đảng bộ|đảng ủy|đảng uỷ|\bCB\b).*$/iu;

/** `I. Chi bộ Văn phòng` → `Chi bộ Văn phòng`; null when the text names no unit. */
export function unitInHeading(text: string): string | null {
  return UNIT_WORDS.exec(text.normalize('NFC'))?.[0].replace(/[:.;,\s]+$/, '') ?? null;
}

/** A title row that names a unit, the lowest first; else the name of the sheet. */
function headingOf({ rows, name }: RawSheet, header: number): string | null {
  const titles = rows
    .slice(0, header)
    .flat()
    .filter((cell) => typeof cell === 'string')
    .toReversed();
  const [named] = [...titles, name].map(unitInHeading).filter((unit) => unit !== null);
  return named ?? (SHEETS.members.aliases.concat(SHEETS.members.title).includes(name) ? null : name);
}
