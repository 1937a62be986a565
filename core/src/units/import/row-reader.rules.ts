import { normalizeText } from '../../members/name.rules.ts';
import type { CellParser } from './cell-parsers.rules.ts';
import type { SheetShape } from './columns.ts';
import type { Fault, FaultCode } from './faults.ts';
import type { FoundTable } from './header.rules.ts';
import { columnLetters, isBlank } from './raw-sheet.ts';
import type { RawCell } from './raw-sheet.ts';

/** One row of a sheet while it is read: its cells by column, and the faults found so far. */
export interface RowReader<Key extends string> {
  row: number;
  faults: Fault[];
  /** Adds a fault at a column of this row. */
  fault(key: Key, code: FaultCode, params?: Fault['params']): void;
  /** The value of a cell; undefined when it is blank, its column is not there, or it is faulty (the fault is noted). */
  read<T>(key: Key, parse: CellParser<T>): T | undefined;
  /** Like `read`, and a blank cell is a fault. */
  need<T>(key: Key, parse: CellParser<T>): T | undefined;
}

/** The rows below the header that are not blank and not the untouched example of the template. */
export function readRows<Key extends string>(
  table: FoundTable<Key>,
  shape: SheetShape<Key>,
): RowReader<Key>[] {
  const readers: RowReader<Key>[] = [];
  for (let index = table.firstRow; index < table.rows.length; index++) {
    const cells = table.rows[index] ?? [];
    if (cells.every(isBlank) || isExample(cells, table, shape)) continue;
    readers.push(rowReader(cells, index + 1, table, shape));
  }
  return readers;
}

function rowReader<Key extends string>(
  cells: readonly RawCell[],
  row: number,
  table: FoundTable<Key>,
  shape: SheetShape<Key>,
): RowReader<Key> {
  const faults: Fault[] = [];
  const fault = (key: Key, code: FaultCode, params: Fault['params'] = {}): void => {
    const index = table.columns.get(key);
    const column = index === undefined ? null : columnLetters(index);
    faults.push({ sheet: table.sheet, row, column, code, params });
  };
  const read = <T>(key: Key, parse: CellParser<T>): T | undefined => {
    const cell = cells[table.columns.get(key) ?? -1];
    if (isBlank(cell) || cell === null || cell === undefined) return undefined;
    const parsed = parse(cell);
    if (parsed.ok) return parsed.value;
    fault(key, parsed.code, parsed.params);
    return undefined;
  };
  const need = <T>(key: Key, parse: CellParser<T>): T | undefined => {
    const cell = cells[table.columns.get(key) ?? -1];
    if (isBlank(cell)) fault(key, 'value-missing', { title: shape.columns[key].title });
    return read(key, parse);
  };
  return { row, faults, fault, read, need };
}

function isExample<Key extends string>(
  cells: readonly RawCell[],
  table: FoundTable<Key>,
  shape: SheetShape<Key>,
): boolean {
  for (const [key, index] of table.columns) {
    if (normalizeText(String(cells[index] ?? '')) !== shape.columns[key].example) return false;
  }
  return true;
}
