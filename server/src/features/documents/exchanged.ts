import { randomUUIDv7 } from 'node:crypto';
import type { DocumentSight } from '@sotay/core/documents/document.rules.ts';
import type { Insertable } from 'kysely';
import type { UnitPlace } from '../../platform/access/unit-place.ts';
import type { Context } from '../../platform/context.ts';
import type { Documents } from '../../platform/db/schema.generated.ts';
import { Refusal } from '../../platform/errors.ts';
import { makeFindable } from '../../platform/jobs/make-findable.ts';
import type { Platform } from '../../platform/platform.ts';
import { filedAttachments } from './attachments/attachments.repository.ts';
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

type File = { readonly name: string; readonly mime: string; readonly size: number; readonly sha256: Buffer };
type Attached = File & { readonly subject: string };

/** What is attached to a document and readers have, in order, as it goes with it. */
export const attachedToSend = async ({ tx }: Context, unitId: string, documentId: string) =>
  (await filedAttachments(tx, { unitId, id: documentId })).map((one) => ({ ...one, id: randomUUIDv7() }));

/** The document of a unit that has the same bytes, not thrown away. */
export const sameDocument = ({ tx }: Context, unitId: string, sha256: Buffer): Promise<string | undefined> =>
  findSameBytes(tx, unitId, sha256);

type Row = Omit<Insertable<Documents>, 'id' | 'createdAt' | 'changedAt' | 'sight'> & {
  readonly sight: DocumentSight;
};

/** Files it with its first version, whose text is read in a job. */
const fileAway = async (
  { jobs }: Pick<Platform, 'jobs'>,
  { tx, now }: Context,
  row: Row,
  { name, mime, size, sha256 }: File,
): Promise<string> => {
  const { unitId, unitLft, sight: openTo } = row;
  const id = randomUUIDv7();
  const times = { createdAt: now, changedAt: now, filedAt: now };
  await insertDocument(tx, { ...row, ...times, id, state: 'filed', version: 1 });
  const version = { unitId, unitLft, documentId: id, version: 1, openTo };
  await insertVersion(tx, { ...version, name, mime, size, sha256, fileId: randomUUIDv7(), createdAt: now });
  await jobs.enqueue(tx, 'documents.read', { unitId, documentId: id, version: 1 });
  await makeFindable(jobs, tx, { kind: 'document', unitId, id });
  return id;
};

type Taken = NonNullable<Awaited<ReturnType<typeof documentToSend>>> & {
  readonly sight: DocumentSight;
  readonly attached: readonly Attached[];
};

/**
 * Files a document that came from another unit, with its fields as they are and what came with it; the texts are read in jobs. Refuses the same
 * bytes a second time; what is attached comes in any case, or the document would not be whole.
 */
export const takeIntoLibrary = async (
  platform: Pick<Platform, 'jobs'>,
  context: Context,
  { unitId, unitLft }: UnitPlace,
  { name, mime, size, sha256, attached, ...facts }: Taken,
): Promise<string> => {
  const twin = await sameDocument(context, unitId, sha256);
  if (twin !== undefined) throw new Refusal('documents/twice', { documentId: twin });
  const row = { unitId, unitLft, ...facts };
  const id = await fileAway(platform, context, row, { name, mime, size, sha256 });
  for (const [at, { subject, ...file }] of attached.entries())
    await fileAway(
      platform,
      context,
      { ...row, subject, symbol: '', number: null, mainId: id, place: at + 1 },
      file,
    );
  await record(context, { unitId, unitLft, id }, 'file');
  return id;
};
