/** What a column of a written table holds. */
export type CellKind = 'text' | 'day' | 'moment' | 'number';

/** A value of such a column: text, a day `YYYY-MM-DD`, an instant, a number; null for an empty cell. */
export type CellValue = string | Date | number | null;

/** A table to write; its rows come page by page. */
export type TableToWrite = {
  readonly title: string;
  /** How many rows will come. */
  readonly count: number;
  readonly columns: readonly { readonly title: string; readonly kind: CellKind }[];
  readonly pages: AsyncIterable<readonly (readonly CellValue[])[]>;
};
