import type { ClientBase, QueryResultRow } from 'pg';

/**
 * The one text of the row `e` of `audit_events` that its leaf is made of. Everything that says what happened stands in it; only
 * the unit's place in the tree does not, because places move with their units. In whose stead it was done stands last and only
 * where it was, so that leaves sealed before there were helpers keep their hash.
 */
export const rowText = `(jsonb_build_array(e.unit_id, e.id, e.xact::text,
  to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.member_id, e.post_id, e.action, e.object_kind, e.object_id,
  e.subject_id, e.before, e.after, e.request_id) ||
  case when e.for_member_id is null then '[]'::jsonb else jsonb_build_array(e.for_member_id) end)::text`;

/** The order in which rows are sealed. */
export const rowOrder = 'e.xact, e.id, e.unit_id';

const PAGE = 4_096;

/** Pages of a query, in a transaction that is open, so that any number of rows needs the memory of one page. */
export async function* pagesOf<Row extends QueryResultRow>(
  client: ClientBase,
  name: string,
  query: string,
  values: readonly unknown[] = [],
): AsyncGenerator<Row[]> {
  await client.query(`declare ${name} no scroll cursor for ${query}`, [...values]);
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${PAGE} from ${name}`);
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query(`close ${name}`);
}

export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Bytes as PostgreSQL reads them in an array. */
export const byteaOf = (bytes: Uint8Array): string => `\\x${hexOf(bytes)}`;
