import { type RawBuilder, sql } from 'kysely';
import { whereInScope } from '../../platform/access/where-in-scope.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Asked, ExportedColumn, ExportedTable } from '../../platform/exports/exported-table.ts';
import type { Reach } from './reach.ts';

/** How many rows are in memory at a time; records of minutes are long. */
const PAGE = 250;

export type Row = Readonly<Record<string, unknown>>;

const valueOf = (
  { kind, value, readBy }: ExportedColumn,
  asked: Asked,
  reach: Reach,
): RawBuilder<unknown> => {
  const given = typeof value === 'function' ? value(asked) : value;
  // Travels as the text it is: nobody looks into it on the way.
  const shown = kind === 'json' ? sql`(${given})::text` : given;
  return readBy === undefined ? shown : sql`case when ${whereInScope(reach(readBy), 't')} then ${shown} end`;
};

/** The tree itself says its place by other columns than the tables of its units. */
const source = (table: string): RawBuilder<unknown> =>
  table === 'units'
    ? sql`(select *, id as unit_id, lft as unit_lft from units) t join units u on u.id = t.unit_id`
    : sql`${sql.table(table)} t join units u on u.id = t.unit_id`;

const rowsOf = (
  { table, readBy, circle = false, only, unfinished }: ExportedTable,
  asked: Asked,
  reach: Reach,
) => {
  const conditions = [
    asked.below
      ? sql`t.unit_lft between ${asked.lft} and ${asked.rgt}`
      : sql`t.unit_id = ${asked.unitId}::uuid`,
    whereInScope(reach(readBy), 't', { circle }),
    ...(only ? [only(asked)] : []),
    ...(unfinished ? [sql`(not ${unfinished.rows} or ${whereInScope(reach(unfinished.readBy), 't')})`] : []),
  ];
  return sql`${source(table)} where ${sql.join(conditions, sql` and `)}`;
};

/** How many rows of a table will come. */
export const countRows = async (
  tx: Tx,
  table: ExportedTable,
  asked: Asked,
  reach: Reach,
): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) from ${rowsOf(table, asked, reach)}`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
};

/**
 * The rows of a table page by page, from a cursor of this transaction: as the asker sees them, by the scope of the table's permission and
 * by row-level security behind it. One table at a time.
 */
export async function* pagesOf(
  tx: Tx,
  table: ExportedTable,
  asked: Asked,
  reach: Reach,
): AsyncGenerator<readonly Row[]> {
  const columns = table.columns.map(
    (column) => sql`${valueOf(column, asked, reach)} as ${sql.ref(column.key)}`,
  );
  await sql`declare exported no scroll cursor for
    select ${sql.join(columns)} from ${rowsOf(table, asked, reach)} order by t.unit_lft, ${table.order}`.execute(
    tx,
  );
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(PAGE)} from exported`.execute(tx);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) break;
  }
  await sql`close exported`.execute(tx);
}

/** A page that takes long to write is no transaction gone astray. */
export const takeTime = async (tx: Tx): Promise<void> => {
  await sql`set local statement_timeout = '60s'`.execute(tx);
  await sql`set local idle_in_transaction_session_timeout = '60s'`.execute(tx);
};
