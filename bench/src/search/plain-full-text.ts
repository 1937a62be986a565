import pg from 'pg';
import type { BareOrder } from '../load/bare-pg.ts';

/** The peer: full text of the database as it comes, over an index of every page; no reasons, no marks, no slips, and nobody's rights. */
const QUESTION = `
  select d.id, d.symbol, d.subject, d.issued_on, p.page, p.text from document_pages p
    join documents d on d.unit_id = p.unit_id and d.id = p.document_id
   where to_tsvector('simple', p.text) @@ plainto_tsquery('simple', $1) order by d.issued_on desc limit 20`;

/** Makes its index; afterwards it is asked the same things by as many at once. */
export const plainFullText = async (
  adminUrl: string,
  texts: readonly string[],
  { connections, times }: Pick<BareOrder, 'connections' | 'times'>,
): Promise<BareOrder> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`set maintenance_work_mem = '512MB'`);
  await client.query(
    `create index plain_full_text on document_pages using gin (to_tsvector('simple', text))`,
  );
  await client.end();
  const requests = texts.map((text) => [{ name: 'peer', text: QUESTION, values: [text] }]);
  return { connectionString: adminUrl, connections, lanes: connections, requests, times };
};
