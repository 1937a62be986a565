import type { DocumentKind, DocumentLevel } from '@sotay/core/documents/document-kinds.ts';
import { headOfDocument } from '@sotay/core/documents/searched.rules.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Entry } from '../search.types.ts';

const READS = { below: 'below', unit: 'members', officers: 'officers' } as const;

/** A document that is filed, in the version readers have, page by page. */
export const documentEntries = async (
  tx: Tx,
  { unitId, id }: { unitId: string; id: string },
): Promise<Entry[]> => {
  const document = await tx
    .selectFrom('documents')
    .select(['unitLft', 'version', 'symbol', 'issuer', 'subject', 'isInternal'])
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
    .where('id', '=', id)
    .where('state', '=', 'filed')
    .executeTakeFirst();
  if (!document) return [];
  const { unitLft, version, level, paper, symbol, issuer, subject, startsOn, expiresOn, sight, onDay } =
    document;
  // What is read only by opening it is found by what it is called, not by its text: a passage would show it unrecorded.
  const pages = document.isInternal
    ? []
    : await tx
        .selectFrom('documentPages')
        .select('text')
        .where('unitId', '=', unitId)
        .where('documentId', '=', id)
        .where('version', '=', version)
        .orderBy('page')
        .execute();
  return [
    {
      ...{ unitId, unitLft, kind: 'document', thingId: id, version, title: subject, symbol, issuer, onDay },
      ...{ level, paper, month: null, reads: READS[sight] },
      head: headOfDocument({ kind: paper, subject, symbol, issuer, issuedOn: onDay }),
      ...{ posts: [], statuses: [], closedCircle: false, startsOn, expiresOn, isWithdrawn: false },
      pages: pages.map(({ text }) => text),
    },
  ];
};
