import type { DocumentKind, DocumentLevel } from '@sotay/core/documents/document-kinds.ts';
import { headOfDocument } from '@sotay/core/documents/searched.rules.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Entry } from '../search.types.ts';

const READS = { below: 'below', unit: 'members', officers: 'officers' } as const;

/** Documents that are filed, in the version readers have. */
const filedOf = (tx: Tx, unitId: string, ids: readonly string[]) =>
  tx
    .selectFrom('documents')
    .select(['id', 'unitLft', 'version', 'symbol', 'issuer', 'subject', 'isInternal'])
    .select([
      // The last day on which it holds.
      sql<string | null>`(ended_on - 1)::text`.as('expiresOn'),
      sql<string | null>`effective_from::text`.as('startsOn'),
      sql<DocumentLevel>`level`.as('level'),
      sql<DocumentKind>`kind`.as('paper'),
      sql<keyof typeof READS>`sight`.as('sight'),
      sql<string>`issued_on::text`.as('onDay'),
    ])
    .where('unitId', '=', unitId)
    .where('id', 'in', ids)
    .where('state', '=', 'filed')
    .execute();

type Filed = Awaited<ReturnType<typeof filedOf>>;

/** The texts of their pages, in their order. */
const pagesOf = async (tx: Tx, unitId: string, documents: Filed) => {
  // What is read only by opening it is found by what it is called, not by its text: a passage would show it unrecorded.
  const open = documents.filter(({ isInternal }) => !isInternal);
  const [ids, versions] = [open.map(({ id }) => id), open.map(({ version }) => version)];
  const { rows } = await sql<{ documentId: string; text: string }>`
    select p.document_id, p.text from unnest(${ids}::uuid[], ${versions}::int[]) d (id, version)
      join document_pages p on p.unit_id = ${unitId} and p.document_id = d.id and p.version = d.version
     order by p.document_id, p.page`.execute(tx);
  return Map.groupBy(rows, ({ documentId }) => documentId);
};

/** Documents that are filed, each page by page. */
export const documentEntries = async (tx: Tx, unitId: string, ids: readonly string[]): Promise<Entry[]> => {
  const documents = await filedOf(tx, unitId, ids);
  const pages = await pagesOf(tx, unitId, documents);
  return documents.map(({ id, unitLft, version, level, paper, symbol, issuer, subject, ...document }) => {
    const { startsOn, expiresOn, sight, onDay } = document;
    return {
      ...{ unitId, unitLft, kind: 'document', thingId: id, sourceId: id, version },
      ...{ title: subject, symbol, issuer, onDay, level, paper, month: null, reads: READS[sight] },
      head: headOfDocument({ kind: paper, subject, symbol, issuer, issuedOn: onDay }),
      ...{ posts: [], statuses: [], closedCircle: false, startsOn, expiresOn, isWithdrawn: false },
      pages: (pages.get(id) ?? []).map(({ text }) => text),
    };
  });
};
