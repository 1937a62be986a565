import type { DocumentState, ReadingState } from '@sotay/core/documents/document.rules.ts';
import type { ReadingFault } from '@sotay/core/documents/documents.errors.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';

type Main = { readonly unitId: string; readonly id: string };

/** All attachments of a document in their order, with how far their newest version is. */
export const attachmentsOf = (tx: Tx, { unitId, id }: Main) =>
  tx
    .selectFrom('documents as d')
    .innerJoin('documentVersions as v', (join) =>
      join
        .onRef('v.unitId', '=', 'd.unitId')
        .onRef('v.documentId', '=', 'd.id')
        .onRef('v.version', '=', 'd.latest'),
    )
    .select([
      'd.unitId',
      'd.id',
      'd.subject',
      'd.version',
      'd.latest',
      'd.trashedWithMain',
      'v.name as fileName',
    ])
    .select([
      sql<DocumentState>`d.state`.as('state'),
      sql<'draft' | 'filed' | null>`d.state_before`.as('stateBefore'),
      sql<ReadingState>`v.reading`.as('reading'),
      sql<ReadingFault | null>`v.fault`.as('fault'),
    ])
    .where('d.unitId', '=', unitId)
    .where('d.mainId', '=', id)
    .orderBy('d.place')
    .orderBy('d.id')
    .execute();

/** Those that readers have, in their order, with their files. */
export const filedAttachments = (tx: Tx, { unitId, id }: Main) =>
  tx
    .selectFrom('documents as d')
    .innerJoin('documentVersions as v', (join) =>
      join
        .onRef('v.unitId', '=', 'd.unitId')
        .onRef('v.documentId', '=', 'd.id')
        .onRef('v.version', '=', 'd.version'),
    )
    .select(['d.id', 'd.subject', 'v.name', 'v.mime', 'v.size', 'v.sha256'])
    .where('d.unitId', '=', unitId)
    .where('d.mainId', '=', id)
    .where('d.state', '=', 'filed')
    .orderBy('d.place')
    .orderBy('d.id')
    .execute();

export type Attachment = Awaited<ReturnType<typeof attachmentsOf>>[number];
