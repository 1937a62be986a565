import { randomUUIDv7 } from 'node:crypto';
import type { DocumentSight } from '@sotay/core/documents/document.rules.ts';
import type { UnitPlace } from '../../platform/access/unit-place.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors.ts';
import { makeFindable } from '../../platform/jobs/make-findable.ts';
import type { Platform } from '../../platform/platform.ts';
import {
  findDocument,
  findSameBytes,
  findVersion,
  insertDocument,
  insertVersion,
} from './documents.repository.ts';
import { record } from './service/held.ts';

/** What a document is and its file, as it goes from one library to another; nothing where the unit has not filed it. */
export const documentToSend = async ({ tx }: Context, unitId: string, documentId: string) => {
  const document = await findDocument(tx, { unitId, id: documentId });
  if (document?.state !== 'filed') return undefined;
  const { level, kind, issuedOn, version } = document;
  const file = await findVersion(tx, { unitId, documentId, version });
  if (!file || !level || !kind || !issuedOn) return undefined;
  const { number, symbol, issuer, subject, signer, effectiveFrom, endsOn, isInternal } = document;
  const { name, mime, size, sha256 } = file;
  return {
    ...{ level, kind, number, symbol, issuer, issuedOn, subject, signer, effectiveFrom, endsOn, isInternal },
    ...{ name, mime, size, sha256 },
  };
};

type Taken = NonNullable<Awaited<ReturnType<typeof documentToSend>>>;

/** The document of a unit that has the same bytes, not thrown away. */
export const sameDocument = ({ tx }: Context, unitId: string, sha256: Buffer): Promise<string | undefined> =>
  findSameBytes(tx, unitId, sha256);

/** Files a document that came from another unit, with its fields as they are; its text is read in a job. Refuses the same bytes a second time. */
export const takeIntoLibrary = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  { unitId, unitLft }: UnitPlace,
  { name, mime, size, sha256, ...facts }: Taken & { readonly sight: DocumentSight },
): Promise<string> => {
  const { tx, now } = context;
  const twin = await sameDocument(context, unitId, sha256);
  if (twin !== undefined) throw new Refusal('documents/twice', { documentId: twin });
  const row = { unitId, unitLft, id: randomUUIDv7() };
  const times = { createdAt: now, changedAt: now, filedAt: now };
  await insertDocument(tx, { ...row, ...facts, ...times, state: 'filed', version: 1 });
  const version = { unitId, unitLft, documentId: row.id, version: 1, openTo: facts.sight };
  await insertVersion(tx, { ...version, name, mime, size, sha256, fileId: randomUUIDv7(), createdAt: now });
  await jobs.enqueue(tx, 'documents.read', { unitId, documentId: row.id, version: 1 });
  await makeFindable(jobs, tx, { kind: 'document', unitId, id: row.id });
  await record(context, row, 'file');
  return row.id;
};
