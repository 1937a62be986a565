import type { Insertable } from 'kysely';
import type pg from 'pg';
import type { DB } from '../platform/db/schema.generated.ts';

type Table = keyof DB;

/** The setting under which each row is written, by the column of the row that holds its value. */
type Acting = Readonly<Record<string, string>>;

/** Settings that are lists of places. */
const LISTS: ReadonlySet<string> = new Set(['app.units', 'app.homes']);

/**
 * Conditions that say, row by row, who writes: the policies then let each row pass as the act of its unit or member, so that seeding
 * writes nothing that these could not. A setting is taken before its row is checked.
 */
const actingWhere = (acting: Acting): string =>
  Object.entries(acting)
    .map(([setting, column]) => {
      const value = LISTS.has(setting) ? `'{' || given."${column}" || '}'` : `given."${column}"::text`;
      return `set_config('${setting}', ${value}, true) is not null`;
    })
    .join(' and ') || 'true';

/** So many rows travel in one statement: large enough to be fast, small enough to stay a few megabytes. */
const BATCH = 2_500;

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Rows as JSON says them. Bytes are the only values that JSON knows nothing of: they become the text that PostgreSQL reads. */
const jsonOf = (rows: readonly object[]): string => {
  const hasBytes = Object.values(rows[0] ?? {}).some((value) => Buffer.isBuffer(value));
  if (!hasBytes) return JSON.stringify(rows);
  const plain = (value: unknown) => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value);
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)]))),
  );
};

/** The SQL types of a table's columns, by name. */
const typesOf = async (client: pg.Client, table: string): Promise<Map<string, string>> => {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type
       from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  );
  return new Map(rows.map(({ name, type }) => [name, type]));
};

/** `insert into … select … from json_to_recordset($1)`, where each key of the JSON is a column in the writing of the tables. */
const insertFromJson = (
  table: string,
  keys: readonly string[],
  types: ReadonlyMap<string, string>,
  acting: Acting,
): string => {
  const into = keys.map((key) => `"${snakeCase(key)}"`).join(', ');
  const from = keys.map((key) => `"${key}"`).join(', ');
  const typed = keys.map((key) => `"${key}" ${types.get(snakeCase(key)) ?? 'text'}`).join(', ');
  return `insert into ${table} (${into}) select ${from} from json_to_recordset($1::json) as given (${typed}) where ${actingWhere(acting)}`;
};

/** Writes many rows. While the database works on one statement, the next one is made ready. */
export type Writer = {
  /** Inserts rows that all have the same columns; resolves when the last statement is on its way. */
  readonly insert: <T extends Table>(
    table: T,
    rows: readonly Insertable<DB[T]>[],
    acting?: Acting,
  ) => Promise<void>;
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
  const types = new Map<string, Promise<Map<string, string>>>();
  let last: Promise<unknown> = Promise.resolve();
  const send = async (text: string, values: readonly unknown[] = []): Promise<void> => {
    await last;
    last = client.query(text, [...values]);
    // Whoever comes next, or `done`, meets the failure.
    last.catch(() => undefined);
  };
  const typesIn = (table: string): Promise<Map<string, string>> => {
    const known = types.get(table) ?? last.then(() => typesOf(client, table));
    types.set(table, known);
    return known;
  };
  return {
    insert: async (name, rows, acting = {}) => {
      const table = snakeCase(name);
      const text = insertFromJson(table, Object.keys(rows[0] ?? {}), await typesIn(table), acting);
      for (let from = 0; from < rows.length; from += BATCH)
        await send(text, [jsonOf(rows.slice(from, from + BATCH))]);
    },
    send,
    done: async () => {
      await last;
    },
  };
};
