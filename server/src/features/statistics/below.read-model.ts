import { type RawBuilder, sql } from 'kysely';

/** "This unit and all below it", on a column that holds a place in the tree. */
export type Below = (column: string) => RawBuilder<boolean>;

export const below =
  (unit: { lft: number; rgt: number }): Below =>
  (column) =>
    sql<boolean>`${sql.ref(column)} between ${unit.lft} and ${unit.rgt}`;
