import { normalizeText } from '../../members/name.rules.ts';
import type { CellParser } from './cell-parsers.rules.ts';
import type { SheetShape } from './columns.ts';
import type { Fault, FaultCode } from './faults.ts';
import { columnLetters, isBlank } from './raw-sheet.ts';
import type { RawCell } from './raw-sheet.ts';
import { dataRows } from './row-kinds.rules.ts';
import type { PassedRow } from './row-kinds.rules.ts';
import { bareKey } from './spelling.rules.ts';
import type { FoundTable } from './tables.rules.ts';

/** One row of a sheet while it is read: its cells by column, and the faults found so far. */
export interface RowReader<Key extends string> {
  sheet: string;
  row: number;
  /** What a heading above the row says of its unit. */
  heading: string | null;
  faults: Fault[];
  /** Adds a fault at a column of this row. */
  fault(key: Key, code: FaultCode, params?: Fault['params']): void;
  /** The letters of the first column of a field. */
  columnOf(key: Key): string | null;
  /** What stands in the columns of a field, left to right, without blanks and repetitions. */
  cells(key: Key): (string | number | boolean)[];
  /** The value of a cell; undefined when it is blank, its column is not there, or it is faulty (the fault is noted). */
  read<T>(key: Key, parse: CellParser<T>): T | undefined;
  /** Like `read`, and a blank cell is a fault. */
  need<T>(key: Key, parse: CellParser<T>): T | undefined;
  /** Like `need`, with the cells of several columns put together, as a name is parted into family name and given name. */
  needJoined<T>(key: Key, parse: CellParser<T>): T | undefined;
  /** Whether a cell of the field holds a formula; the fault is noted. */
  isFormula(key: Key): boolean;
}

/** The rows of all tables of one kind that hold data, and those that hold none: headings, totals, signatures. */
export function readRows<Key extends string>(
  tables: readonly FoundTable<string>[],
  shape: SheetShape<Key>,
): { readers: RowReader<Key>[]; passed: PassedRow[] } {
  const readers: RowReader<Key>[] = [];
  const passed: PassedRow[] = [];
  for (const table of tables) {
    const rows = dataRows(table);
    passed.push(...rows.passed);
    for (const { index, heading } of rows.data) {
      const cells = table.rows[index] ?? [];
      if (!isExample(cells, table, shape)) readers.push(rowReader(cells, index + 1, heading, table, shape));
    }
  }
  return { readers, passed };
}

function rowReader<Key extends string>(
  row: readonly RawCell[],
  number: number,
  heading: string | null,
  table: FoundTable<string>,
  shape: SheetShape<Key>,
): RowReader<Key> {
  const faults: Fault[] = [];
  const columnsOf = (key: Key): readonly number[] => table.columns.get(key) ?? [];
  const columnOf = (key: Key): string | null => {
    const [index] = columnsOf(key);
    return index === undefined ? null : columnLetters(index);
  };
  const fault = (key: Key, code: FaultCode, params: Fault['params'] = {}): void => {
    faults.push({ sheet: table.sheet, row: number, column: columnOf(key), code, params });
  };
  const cells = (key: Key): (string | number | boolean)[] => {
    const filled = columnsOf(key).flatMap((index) => {
      const cell = row[index];
      return cell === null || cell === undefined || isBlank(cell) ? [] : [cell];
    });
    return [...new Set(filled)];
  };
  const isFormula = (key: Key): boolean => {
    const found = columnsOf(key).some(
      (index) => table.formulas.has(`${columnLetters(index)}${number}`) || isFormulaText(row[index]),
    );
    if (found) fault(key, 'formula', { title: shape.columns[key].title });
    return found;
  };
  const parsedOr = <T>(key: Key, parse: CellParser<T>, cell: string | number | boolean): T | undefined => {
    const parsed = parse(cell);
    if (parsed.ok) return parsed.value;
    fault(key, parsed.code, parsed.params);
    return undefined;
  };
  const read = <T>(key: Key, parse: CellParser<T>): T | undefined => {
    const [cell, ...others] = cells(key);
    if (cell === undefined || isFormula(key)) return undefined;
    const value = parsedOr(key, parse, cell);
    if (value === undefined || others.every((other) => says(parse, other, value))) return value;
    fault(key, 'columns-differ', { title: shape.columns[key].title });
    return undefined;
  };
  const need = <T>(key: Key, parse: CellParser<T>): T | undefined => {
    if (cells(key).length === 0) fault(key, 'value-missing', { title: shape.columns[key].title });
    return read(key, parse);
  };
  const needJoined = <T>(key: Key, parse: CellParser<T>): T | undefined => {
    const joined = cells(key).map(String).reduce(join, '');
    if (joined === '') fault(key, 'value-missing', { title: shape.columns[key].title });
    return joined === '' || isFormula(key) ? undefined : parsedOr(key, parse, joined);
  };
  const place = { sheet: table.sheet, row: number, heading, faults };
  return { ...place, fault, columnOf, cells, read, need, needJoined, isFormula };
}

/** A part that stands at the end already is not said twice: lists repeat the given name in a column to sort by. */
function join(text: string, part: string): string {
  const known = ` ${bareKey(text)}`;
  return known.endsWith(bareKey(part)) ? text : `${text} ${part}`.trim();
}

function says<T>(parse: CellParser<T>, cell: string | number | boolean, value: T): boolean {
  const parsed = parse(cell);
  return parsed.ok && JSON.stringify(parsed.value) === JSON.stringify(value);
}

/** What a spreadsheet program would take for a formula when a list of commas is opened in it. */
function isFormulaText(cell: RawCell | undefined): boolean {
  return typeof cell === 'string' && /^\s*(?:[=@]|[+-]\s*[\p{L}(])/u.test(cell);
}

function isExample<Key extends string>(
  cells: readonly RawCell[],
  table: FoundTable<string>,
  shape: SheetShape<Key>,
): boolean {
  for (const [key, [index = -1]] of table.columns) {
    if (normalizeText(String(cells[index] ?? '')) !== shape.columns[key as Key].example) return false;
  }
  return true;
}
