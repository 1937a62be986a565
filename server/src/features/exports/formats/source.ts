import type { ExportedTable } from '../../../platform/exports/exported-table.ts';
import type { Row } from '../rows.read-model.ts';

/** A table to export: how many rows it has, and the rows as they come. Read once, in the order of the tables. */
export type Source = {
  readonly table: ExportedTable;
  readonly count: number;
  readonly pages: AsyncIterable<readonly Row[]>;
};

/** What the file says of itself. */
export type Frame = {
  readonly unitName: string;
  readonly unitCode: string | null;
  readonly below: boolean;
  readonly madeAt: Date;
};
