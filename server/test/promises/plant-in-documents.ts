import type pg from 'pg';

/** Texts that people typed and that are kept inside a document, not in a column of their own. */
const DOCUMENTS = [
  ['meetings', 'texts'],
  ['meetings', 'last_tasks'],
  ['meetings', 'given_tasks'],
  ['issued_documents', 'record'],
  ['import_pages', 'rows'],
] as const;

/** What holds a blank was written by somebody; codes, ids and moments hold none. */
const isProse = (text: string): boolean => text.includes(' ');

const withTexts = (value: unknown, next: () => string): unknown => {
  if (typeof value === 'string') return isProse(value) ? next() : value;
  if (Array.isArray(value)) return value.map((one) => withTexts(one, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withTexts(one, next)]));
};

/** Puts the texts, one after the other, in place of everything typed in the documents of the base; gives the fields. */
export const plantInDocuments = async (admin: pg.Client, texts: readonly string[]): Promise<string[]> => {
  let turn = 0;
  // What is sealed refuses to be changed by a trigger, which stays silent for a replica.
  await admin.query('set session_replication_role = replica');
  const next = (): string => texts[turn++ % texts.length] ?? '';
  for (const [table, column] of DOCUMENTS) {
    const { rows } = await admin.query<{ at: string; value: unknown }>(
      `select ctid::text as at, ${column} as value from ${table} where ${column} is not null`,
    );
    const values = rows.map(({ value }) => JSON.stringify(withTexts(value, next)));
    await admin.query(
      `update ${table} t set ${column} = new.value::jsonb
         from unnest($1::text[], $2::text[]) as new (at, value) where t.ctid = new.at::tid`,
      [rows.map(({ at }) => at), values],
    );
  }
  await admin.query('reset session_replication_role');
  return DOCUMENTS.map((field) => field.join('.'));
};
