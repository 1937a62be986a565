import type pg from 'pg';

/** A row by column name. Days and instants are text, byte strings `\x…`, as PostgreSQL reads them from JSON. */
export type Row = Readonly<Record<string, unknown>>;

/** So many rows travel in one statement: large enough to be fast, small enough to stay a few megabytes. */
const BATCH = 5_000;

/**
 * Inserts rows that all have the same columns, in few statements. `insert … select` and not `copy`, because PostgreSQL refuses
 * to copy into tables under row-level security. Table and column names come from the code, never from data.
 */
export const insertRows = async (client: pg.Client, table: string, rows: readonly Row[]): Promise<void> => {
  const first = rows[0];
  if (first === undefined) return;
  const columns = Object.keys(first)
    .map((name) => client.escapeIdentifier(name))
    .join(', ');
  const into = client.escapeIdentifier(table);
  for (let from = 0; from < rows.length; from += BATCH) {
    await client.query(
      `insert into ${into} (${columns}) select ${columns} from json_populate_recordset(null::${into}, $1::json)`,
      [JSON.stringify(rows.slice(from, from + BATCH))],
    );
  }
};

/** Bytes as PostgreSQL reads them from text. */
export const bytea = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;
