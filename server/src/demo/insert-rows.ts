import type { Insertable } from 'kysely';
import type pg from 'pg';
import type { DB } from '../platform/db/schema.generated.ts';

type Table = keyof DB;

/** So many rows travel in one statement: large enough to be fast, small enough to stay a few megabytes. */
const BATCH = 2_500;

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A value as PostgreSQL reads it from JSON; bytes are the only ones that JSON knows nothing of. */
const plain = (value: unknown): unknown => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value);

const statement = (table: Table, rows: readonly object[]): pg.QueryConfig => {
  const columns = Object.keys(rows[0] ?? {}).map((key) => [key, snakeCase(key)] as const);
  const records = rows.map((row) => {
    const values = row as Record<string, unknown>;
    const record: Record<string, unknown> = {};
    for (const [key, column] of columns) record[column] = plain(values[key]);
    return record;
  });
  const into = `"${snakeCase(table)}"`;
  const names = columns.map(([, column]) => `"${column}"`).join(', ');
  return {
    text: `insert into ${into} (${names}) select ${names} from json_populate_recordset(null::${into}, $1::json)`,
    values: [JSON.stringify(records)],
  };
};

/** Writes many rows. While the database works on one statement, the next one is made ready. */
export type Writer = {
  /** Inserts rows that all have the same columns; resolves when the last statement is on its way. */
  readonly insert: <T extends Table>(table: T, rows: readonly Insertable<DB[T]>[]) => Promise<void>;
  /** Sends any other statement behind those before it. */
  readonly send: (text: string, values?: readonly unknown[]) => Promise<void>;
  /** Resolves when everything has arrived. */
  readonly done: () => Promise<void>;
};

/**
 * `insert … select` from JSON and not `copy`, because PostgreSQL refuses to copy into tables under row-level security.
 * Table and column names come from the code, never from data.
 */
export const openWriter = (client: pg.Client): Writer => {
  let last: Promise<unknown> = Promise.resolve();
  const send = async (query: pg.QueryConfig): Promise<void> => {
    await last;
    last = client.query(query);
    // Whoever comes next, or `done`, meets the failure.
    last.catch(() => undefined);
  };
  return {
    insert: async (table, rows) => {
      for (let from = 0; from < rows.length; from += BATCH)
        await send(statement(table, rows.slice(from, from + BATCH)));
    },
    send: (text, values = []) => send({ text, values: [...values] }),
    done: async () => {
      await last;
    },
  };
};
