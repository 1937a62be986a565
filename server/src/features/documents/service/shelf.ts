import { isReadingOver, missingToFile } from '@sotay/core/documents/document.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { makeFindable } from '../../../platform/jobs/make-findable.ts';
import type { Jobs } from '../../../platform/jobs/jobs.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  type DocumentRow,
  changeDocument,
  changeVersion,
  deletePages,
  findVersion,
  lockVersion,
  openAsDocument,
} from '../documents.repository.ts';
import type { Input, Output } from '../documents.types.ts';
import { followMain } from '../attachments/follow.ts';
import { heldBeside, heldMain, heldToFile } from '../attachments/main.ts';
import { followDocument } from '../links/force.ts';
import { record } from './held.ts';

const demandComplete = (document: Parameters<typeof missingToFile>[0]): void => {
  if (missingToFile(document).length > 0) throw new Refusal('documents/incomplete');
};

/** Who reads and finds it follows what was done, and the act is written down. */
const settle = async (jobs: Jobs, context: Context, document: DocumentRow, action: string): Promise<void> => {
  const { unitId, id } = document;
  await openAsDocument(context.tx, document);
  await jobs.enqueue(context.tx, 'documents.tell-savers', { unitId, documentId: id });
  await followDocument(context.tx, jobs, document);
  await followMain(context, jobs, document);
  await makeFindable(jobs, context.tx, { kind: 'document', unitId, id });
  await record(context, document, action);
};

export const saveDocument = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  { params, body }: Input<'save'>,
): Promise<Output<'save'>> => {
  const { tx, now } = context;
  const document = await heldMain(context, params, ['draft', 'filed']);
  const { revision, ...written } = body;
  if (document.revision !== revision) throw new Refusal('documents/changed-meanwhile');
  const { symbol, issuer, subject, signer, ...others } = written;
  const texts = {
    symbol: symbol.trim(),
    issuer: issuer.trim(),
    subject: subject.trim(),
    signer: signer.trim(),
  };
  if (document.state === 'filed') demandComplete({ ...others, ...texts });
  await changeDocument(tx, document, { ...others, ...texts, revision: revision + 1, changedAt: now });
  await settle(jobs, context, document, 'save');
  return { revision: revision + 1 };
};

/** Readers have the newest version from now on. */
export const shelveDocument = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  { params }: Input<'shelve'>,
): Promise<Output<'shelve'>> => {
  const { tx, now } = context;
  const document = await heldToFile(context, params);
  const { unitId, id, latest } = document;
  if (document.state === 'filed' && document.version === latest) throw new Refusal('documents/not-now');
  demandComplete(document);
  const version = await findVersion(tx, { unitId, documentId: id, version: latest });
  if (!version || !isReadingOver(version.reading) || version.fault === 'documents/held')
    throw new Refusal('documents/not-now');
  await changeDocument(tx, document, {
    ...{ state: 'filed', version: latest, filedAt: now, changedAt: now },
    revision: document.revision + 1,
  });
  await settle(jobs, context, document, 'file');
  return { done: true };
};

const newest = ({ unitId, id, latest }: DocumentRow) => ({ unitId, documentId: id, version: latest });

/** Ends the reading of what is thrown away before it is read: the job finds nothing to do, and nothing of the text is left. */
const stopReading = async ({ tx }: Context, document: DocumentRow): Promise<void> => {
  const key = newest(document);
  const version = await lockVersion(tx, key);
  if (!version || isReadingOver(version.reading)) return;
  await deletePages(tx, key);
  await changeVersion(tx, key, { reading: 'waiting', pages: null, pagesRead: 0 });
};

/** Begins it anew for what is put back. */
const beginReading = async (jobs: Jobs, { tx }: Context, document: DocumentRow): Promise<void> => {
  const key = newest(document);
  const version = await findVersion(tx, key);
  if (version?.reading === 'waiting') await jobs.enqueue(tx, 'documents.read', key);
};

export const trashDocument = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  { params }: Input<'trash'>,
): Promise<Output<'trash'>> => {
  const { tx, now } = context;
  const document = await heldBeside(context, params, ['draft', 'filed']);
  const stateBefore = document.state;
  await stopReading(context, document);
  await changeDocument(tx, document, { state: 'trashed', stateBefore, changedAt: now });
  await settle(jobs, context, document, 'trash');
  return { done: true };
};

export const restoreDocument = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  { params }: Input<'restore'>,
): Promise<Output<'restore'>> => {
  const { tx, now } = context;
  const document = await heldBeside(context, params, ['trashed']);
  const state = document.stateBefore ?? 'draft';
  await changeDocument(tx, document, { state, stateBefore: null, changedAt: now });
  await beginReading(jobs, context, document);
  await settle(jobs, context, document, 'restore');
  return { done: true };
};
