import { isReadingOver } from '@sotay/core/documents/document.rules.ts';
import type { Updateable } from 'kysely';
import type { Documents } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Jobs } from '../../../platform/jobs/jobs.ts';
import { makeFindable } from '../../../platform/jobs/make-findable.ts';
import { type DocumentRow, changeDocument, findDocument, openAsDocument } from '../documents.repository.ts';
import { type Attachment, attachmentsOf } from './attachments.repository.ts';

/** What an attachment has from its main document. */
export const factsOfMain = (main: DocumentRow) => {
  const { level, kind, issuer, issuedOn, signer, sight, isInternal } = main;
  const { effectiveFrom, endsOn, replacedOn, amendedOn } = main;
  return {
    ...{ level, kind, issuer, issuedOn, signer, sight, isInternal },
    ...{ effectiveFrom, endsOn, replacedOn, amendedOn },
  };
};

const isReady = ({ reading, fault, subject }: Attachment): boolean =>
  isReadingOver(reading) && fault !== 'documents/held' && subject !== '';

/** Where an attachment goes with its main document: into the library, into the trash, and back. */
const stateWith = (main: DocumentRow, attachment: Attachment, now: Date): Updateable<Documents> => {
  const { state, stateBefore, latest, trashedWithMain } = attachment;
  if (main.state === 'trashed')
    return state === 'trashed' ? {} : { state: 'trashed', stateBefore: state, trashedWithMain: true };
  if (trashedWithMain) return { state: stateBefore ?? 'draft', stateBefore: null, trashedWithMain: false };
  if (main.state === 'filed' && state === 'draft' && isReady(attachment))
    return { state: 'filed', version: latest, filedAt: now };
  return {};
};

type Hand = { readonly tx: Tx; readonly now: Date };

/** The attachments follow what was done with their document, and who reads and finds them too. */
export const followMain = async (
  { tx, now }: Hand,
  jobs: Jobs,
  { unitId, id }: Pick<DocumentRow, 'unitId' | 'id'>,
): Promise<void> => {
  const attachments = await attachmentsOf(tx, { unitId, id });
  if (attachments.length === 0) return;
  const main = await findDocument(tx, { unitId, id });
  if (!main) return;
  for (const attachment of attachments) {
    const change = { ...factsOfMain(main), ...stateWith(main, attachment, now), changedAt: now };
    await changeDocument(tx, attachment, change);
    await openAsDocument(tx, attachment);
    await makeFindable(jobs, tx, { kind: 'document', unitId, id: attachment.id });
  }
};

/** What is read of an attachment goes into the library where its document is there already. */
export const fileWithMain = async (
  hand: Hand,
  jobs: Jobs,
  { unitId, documentId }: { readonly unitId: string; readonly documentId: string },
): Promise<void> => {
  const document = await findDocument(hand.tx, { unitId, id: documentId });
  if (document?.mainId) await followMain(hand, jobs, { unitId, id: document.mainId });
};
