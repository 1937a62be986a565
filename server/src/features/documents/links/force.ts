import { changesForce, touchedOn } from '@sotay/core/documents/link.rules.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Jobs } from '../../../platform/jobs/jobs.ts';
import { makeFindable } from '../../../platform/jobs/make-findable.ts';
import { type DocumentRow, changeDocument, lockDocument } from '../documents.repository.ts';
import { followMain } from '../attachments/follow.ts';
import { linksOf, openLinksAsDocument, touchesOf } from './links.repository.ts';

type Key = Pick<DocumentRow, 'unitId' | 'id'>;

/** Works the days of a document out anew from the links to it, and has it found by them. */
export const renewForce = async (tx: Tx, jobs: Jobs, { unitId, id }: Key): Promise<void> => {
  const document = await lockDocument(tx, { unitId, id });
  if (!document) return;
  const { replacedOn, amendedOn } = touchedOn(await touchesOf(tx, document));
  if (document.replacedOn === replacedOn && document.amendedOn === amendedOn) return;
  await changeDocument(tx, document, { replacedOn, amendedOn });
  await followMain({ tx, now: document.changedAt }, jobs, document);
  await makeFindable(jobs, tx, { kind: 'document', unitId, id });
  await jobs.enqueue(tx, 'documents.tell-savers', { unitId, documentId: id });
};

/** What a document says of others is read by its readers, counts while it is filed, and is looked for by its number. */
export const followDocument = async (tx: Tx, jobs: Jobs, { unitId, id }: Key): Promise<void> => {
  await openLinksAsDocument(tx, { unitId, id });
  for (const link of await linksOf(tx, { unitId, id }))
    if (link.toDocumentId !== null && changesForce(link.relation))
      await renewForce(tx, jobs, { unitId, id: link.toDocumentId });
  await jobs.enqueue(tx, 'documents.join-links', { unitId, documentId: id });
};
