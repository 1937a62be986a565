import type { DocumentState, ReadingState } from '@sotay/core/documents/document.rules.ts';
import type { ReadingFault } from '@sotay/core/documents/documents.errors.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';

type Main = { readonly unitId: string; readonly id: string };

/** The attachments of a document in their order, each with its newest version, or with the one that readers have. */
const attachedWith = (tx: Tx, version: 'd.latest' | 'd.version', { unitId, id }: Main) =>
  tx
    .selectFrom('documents as d')
    .innerJoin('documentVersions as v', (join) =>
      join
        .onRef('v.unitId', '=', 'd.unitId')
        .onRef('v.documentId', '=', 'd.id')
        .onRef('v.version', '=', version),
    )
    .where('d.unitId', '=', unitId)
    .where('d.mainId', '=', id)
    .orderBy('d.place')
    .orderBy('d.id');

/** All attachments of a document in their order, with how far their newest version is. */
export const attachmentsOf = (tx: Tx, main: Main) =>
  attachedWith(tx, 'd.latest', main)
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
    .execute();

/** Those that readers have, in their order, with their files. */
export const filedAttachments = (tx: Tx, main: Main) =>
  attachedWith(tx, 'd.version', main)
    .select(['d.id', 'd.subject', 'v.name', 'v.mime', 'v.size', 'v.sha256'])
    .where('d.state', '=', 'filed')
    .execute();

export type Attachment = Awaited<ReturnType<typeof attachmentsOf>>[number];
