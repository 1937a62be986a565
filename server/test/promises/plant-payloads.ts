import pg from 'pg';
import { runningDatabase } from '../../src/platform/database.ts';
import { plantInDocuments } from './plant-in-documents.ts';
import { SCRIPT_LINK } from './script-payloads.ts';

type Column = { table: string; column: string; list: boolean };

/** Identity, the sealed log and bookkeeping: nobody types into these. */
const NOT_TYPED =
  /^(audit_|migrations$|account|passwords$|activation|login_|spent_|known_|idempotency|slip_|authenticator|recovery_codes$)/;

/** Words of the program, keys and digests: another value is no text of somebody but a broken row. */
const CODES = new Set(
  `kind kinds state status outcome role document form threshold votes.question act action presence status_after result mime
   audience part pack_code month hash symbol code sort_key phone card_hint device transports xact sha256 stored_as step_id
   minutes_edits.place`.split(/\s+/),
);

const textColumns = async (admin: pg.Client): Promise<Column[]> => {
  const { rows } = await admin.query<Column>(
    `select c.relname as table, a.attname as column, t.typname = '_text' as list
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
      where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and t.typname in ('text', '_text')
      order by 1, 2`,
  );
  return rows.filter(
    ({ table, column }) =>
      ![column, `${table}.${column}`].some((name) => CODES.has(name)) && !NOT_TYPED.test(table),
  );
};

/** A word of the program that was not on the list above refuses by its check; it is left as it is. */
const isRefused = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('23');

const plantIn = async (
  admin: pg.Client,
  { table, column, list }: Column,
  texts: readonly string[],
): Promise<boolean> => {
  const [t, c] = [admin.escapeIdentifier(table), admin.escapeIdentifier(column)];
  // One a row, and none longer than the shortest field of the contracts that shows such a text: longer ones never get in.
  const one = `($1::text[])[1 + abs(hashtext(ctid::text) % cardinality($1::text[]))]`;
  const value = list ? `array[${one}]` : one;
  try {
    await admin.query(`update ${t} set ${c} = ${value} where ${c} is not null`, [texts]);
    return true;
  } catch (error) {
    if (isRefused(error)) return false;
    throw error;
  }
};

/** Puts one of the texts into every text field of every row of the installation in this folder; gives the fields. */
export const plantPayloads = async (dataDir: string, texts: readonly string[]): Promise<string[]> => {
  const adminUrl = runningDatabase({ dataDir, databaseUrl: undefined });
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const planted: string[] = [];
    for (const column of await textColumns(admin)) {
      const isLink = column.column.endsWith('_link');
      if (await plantIn(admin, column, isLink ? [SCRIPT_LINK] : texts))
        planted.push(`${column.table}.${column.column}`);
    }
    return [...planted, ...(await plantInDocuments(admin, texts))];
  } finally {
    await admin.end();
  }
};
