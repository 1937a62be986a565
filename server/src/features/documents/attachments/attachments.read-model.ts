import type { DocumentKind } from '@sotay/core/documents/document-kinds.ts';
import { sql } from 'kysely';
import { type Context, demand } from '../../../platform/context.ts';
import { found } from '../../../platform/errors.ts';
import { findDocument } from '../documents.repository.ts';
import type { Input, Output } from '../documents.types.ts';
import { seenBy } from '../seen.read-model.ts';
import { attachmentsOf } from './attachments.repository.ts';

/** The main document that the document of the path is or hangs on, with what hangs on it; only what the person finds in the library. */
export const readWhole = async (
  context: Context,
  { params: { unitId, documentId } }: Input<'whole'>,
): Promise<Output<'whole'>> => {
  const seen = context.tx.selectFrom('documents as d').where('d.unitId', '=', unitId).where(seenBy(context));
  const asked = found(await seen.select('d.mainId').where('d.id', '=', documentId).executeTakeFirst());
  const mainId = asked.mainId ?? documentId;
  const main = found(
    await seen
      .select(['d.id', 'd.symbol', 'd.subject', sql<DocumentKind>`d.kind`.as('kind')])
      .where('d.id', '=', mainId)
      .executeTakeFirst(),
  );
  const attachments = await seen
    .innerJoin('documentVersions as v', (join) =>
      join
        .onRef('v.unitId', '=', 'd.unitId')
        .onRef('v.documentId', '=', 'd.id')
        .onRef('v.version', '=', 'd.version'),
    )
    .select(['d.id', 'd.subject', 'v.pagesRead as pages'])
    .where('d.mainId', '=', mainId)
    .orderBy('d.place')
    .orderBy('d.id')
    .execute();
  return { main, attachments };
};

export const readAttachments = async (
  context: Context,
  { params: { unitId, documentId } }: Input<'attachments'>,
): Promise<Output<'attachments'>> => {
  const main = demand(context, await findDocument(context.tx, { unitId, id: documentId }));
  const rows = await attachmentsOf(context.tx, main);
  return {
    attachments: rows.map(({ id, subject, state, fileName, reading, fault, version, latest }) => ({
      ...{ id, subject, state, fileName, reading, fault, isCurrent: version === latest },
    })),
  };
};
