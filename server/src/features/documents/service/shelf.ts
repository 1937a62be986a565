import { isReadingOver, missingToFile } from '@sotay/core/documents/document.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { changeDocument, findVersion, openAsDocument } from '../documents.repository.ts';
import type { Input, Output } from '../documents.types.ts';
import { heldDocument, record } from './held.ts';

const demandComplete = (document: Parameters<typeof missingToFile>[0]): void => {
  if (missingToFile(document).length > 0) throw new Refusal('documents/incomplete');
};

export const saveDocument = async (
  context: Context,
  { params, body }: Input<'save'>,
): Promise<Output<'save'>> => {
  const { tx, now } = context;
  const document = await heldDocument(context, params, ['draft', 'filed']);
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
  await openAsDocument(tx, document);
  await record(context, document, 'save');
  return { revision: revision + 1 };
};

/** Readers have the newest version from now on. */
export const shelveDocument = async (
  context: Context,
  { params }: Input<'shelve'>,
): Promise<Output<'shelve'>> => {
  const { tx, now } = context;
  const document = await heldDocument(context, params, ['draft', 'filed']);
  const { unitId, id, latest } = document;
  if (document.state === 'filed' && document.version === latest) throw new Refusal('documents/not-now');
  demandComplete(document);
  const version = await findVersion(tx, { unitId, documentId: id, version: latest });
  if (!version || !isReadingOver(version.reading)) throw new Refusal('documents/not-now');
  await changeDocument(tx, document, {
    ...{ state: 'filed', version: latest, filedAt: now, changedAt: now },
    revision: document.revision + 1,
  });
  await openAsDocument(tx, document);
  await record(context, document, 'file');
  return { done: true };
};

export const trashDocument = async (
  context: Context,
  { params }: Input<'trash'>,
): Promise<Output<'trash'>> => {
  const { tx, now } = context;
  const document = await heldDocument(context, params, ['draft', 'filed']);
  const stateBefore = document.state;
  await changeDocument(tx, document, { state: 'trashed', stateBefore, changedAt: now });
  await openAsDocument(tx, document);
  await record(context, document, 'trash');
  return { done: true };
};

export const restoreDocument = async (
  context: Context,
  { params }: Input<'restore'>,
): Promise<Output<'restore'>> => {
  const { tx, now } = context;
  const document = await heldDocument(context, params, ['trashed']);
  const state = document.stateBefore ?? 'draft';
  await changeDocument(tx, document, { state, stateBefore: null, changedAt: now });
  await openAsDocument(tx, document);
  await record(context, document, 'restore');
  return { done: true };
};
