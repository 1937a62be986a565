import { randomUUIDv7 } from 'node:crypto';
import { DOCUMENT_MIMES } from '@sotay/core/documents/document.rules.ts';
import { demandUnit } from '../../../platform/access/unit-place.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type OwnFile, ownFile } from '../../files/index.ts';
import {
  changeDocument,
  changeVersion,
  deletePages,
  findSameBytes,
  findVersion,
  insertDocument,
  insertVersion,
} from '../documents.repository.ts';
import type { Input, Output } from '../documents.types.ts';
import { heldBeside } from '../attachments/main.ts';
import { heldDocument, record } from './held.ts';

/** A file that the person put into the unit and nobody has filed yet. */
export const takenFile = async ({ tx, actor }: Context, unitId: string, fileId: string): Promise<OwnFile> => {
  const file = await ownFile(tx, unitId, fileId, actor.memberId);
  if (!file || !DOCUMENT_MIMES.includes(file.mime)) throw new Refusal('documents/no-such-file');
  const documentId = await findSameBytes(tx, unitId, file.sha256);
  if (documentId !== undefined) throw new Refusal('documents/twice', { documentId });
  return file;
};

type Version = {
  readonly unitId: string;
  readonly unitLft: number;
  readonly documentId: string;
  readonly version: number;
};

/** Writes a version down and has its text read. */
export const beginVersion = async (
  { jobs }: Pick<Platform, 'jobs'>,
  { tx, now }: Context,
  place: Version,
  { id: fileId, sha256, name, mime, size }: OwnFile,
): Promise<void> => {
  await insertVersion(tx, { ...place, fileId, sha256, name, mime, size, createdAt: now });
  const { unitId, documentId, version } = place;
  await jobs.enqueue(tx, 'documents.read', { unitId, documentId, version });
};

export const addDocument = async (
  platform: Pick<Platform, 'jobs'>,
  context: Context,
  { params, body }: Input<'add'>,
): Promise<Output<'add'>> => {
  const { tx, now } = context;
  const { unitId, unitLft } = await demandUnit(context, params.unitId);
  const file = await takenFile(context, unitId, body.fileId);
  const row = { unitId, unitLft, id: randomUUIDv7() };
  await insertDocument(tx, { ...row, createdAt: now, changedAt: now });
  await beginVersion(platform, context, { unitId, unitLft, documentId: row.id, version: 1 }, file);
  await record(context, row, 'add', { declared: body.declared });
  return { id: row.id };
};

export const addVersion = async (
  platform: Pick<Platform, 'jobs'>,
  context: Context,
  { params, body }: Input<'addVersion'>,
): Promise<Output<'addVersion'>> => {
  const { tx, now } = context;
  const document = await heldBeside(context, params, ['draft', 'filed']);
  const { unitId, unitLft, id } = document;
  const file = await takenFile(context, unitId, body.fileId);
  const version = document.latest + 1;
  await beginVersion(platform, context, { unitId, unitLft, documentId: id, version }, file);
  await changeDocument(tx, document, { latest: version, changedAt: now });
  await record(context, document, 'add-version', { declared: body.declared });
  return { version };
};

/** Once more from the first page on, where it failed. */
export const readAgain = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  { params }: Input<'readAgain'>,
): Promise<Output<'readAgain'>> => {
  const { tx } = context;
  const document = await heldDocument(context, params, ['draft', 'filed']);
  const key = { unitId: document.unitId, documentId: document.id, version: document.latest };
  const version = await findVersion(tx, key);
  if (version?.reading !== 'failed' || version.fault === 'documents/held')
    throw new Refusal('documents/not-now');
  await deletePages(tx, key);
  await changeVersion(tx, key, { reading: 'waiting', fault: null, pages: null, pagesRead: 0 });
  await jobs.enqueue(tx, 'documents.read', key);
  await record(context, document, 'read-again');
  return { done: true };
};
