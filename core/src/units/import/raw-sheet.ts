/** A cell as it was read from a spreadsheet; dates arrive as `YYYY-MM-DD`. */
export type RawCell = string | number | boolean | null;

/** Cells that were merged into one; rows and columns count from 0, the last ones are included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A sheet as it was read: rows from the first row of the sheet on, empty rows kept, so that the index tells the place. */
export interface RawSheet {
  name: string;
  rows: readonly (readonly RawCell[])[];
  /** Merged cells; only the first of them holds a value. */
  merges?: readonly Merge[];
  /** The addresses of cells that hold a formula, such as `B4`; what they show is what the writer's program reckoned. */
  formulas?: ReadonlySet<string>;
}

/** Where something stands in a workbook: row and column count from 1, the column also in letters. */
export interface Place {
  sheet: string;
  row: number | null;
  column: string | null;
}

/** The letters of a column, counted from 0: 0 → `A`, 27 → `AB`. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** Whether nothing was typed into a cell. */
export function isBlank(cell: RawCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
