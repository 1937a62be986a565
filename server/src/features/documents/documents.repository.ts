import type { Recognised } from '@sotay/core/documents/recognise.rules.ts';
import { type Insertable, type Updateable, sql } from 'kysely';
import type { DocumentKind, DocumentLevel } from '@sotay/core/documents/document-kinds.ts';
import type { DocumentSight, DocumentState, ReadingState } from '@sotay/core/documents/document.rules.ts';
import type { ReadingFault } from '@sotay/core/documents/documents.errors.ts';
import type { TextEncoding } from '@sotay/core/documents/encoding.rules.ts';
import type { DocumentPages, DocumentVersions, Documents } from '../../platform/db/schema.generated.ts';
import type { Tx } from '../../platform/db/transaction.ts';

const documents = (tx: Tx) =>
  tx
    .selectFrom('documents')
    .selectAll()
    .select([
      sql<DocumentState>`state`.as('state'),
      sql<'draft' | 'filed' | null>`state_before`.as('stateBefore'),
      sql<DocumentLevel | null>`level`.as('level'),
      sql<DocumentKind | null>`kind`.as('kind'),
      sql<DocumentSight>`sight`.as('sight'),
      sql<string | null>`issued_on::text`.as('issuedOn'),
      sql<string | null>`effective_from::text`.as('effectiveFrom'),
      sql<string | null>`ends_on::text`.as('endsOn'),
      sql<string | null>`replaced_on::text`.as('replacedOn'),
      sql<string | null>`amended_on::text`.as('amendedOn'),
      sql<string | null>`ended_on::text`.as('endedOn'),
    ]);

export type DocumentRow = Awaited<ReturnType<ReturnType<typeof documents>['execute']>>[number];
type Key = { readonly unitId: string; readonly id: string };

/** The row held for this transaction. */
export const lockDocument = (tx: Tx, { unitId, id }: Key): Promise<DocumentRow | undefined> =>
  documents(tx).where('unitId', '=', unitId).where('id', '=', id).forUpdate().executeTakeFirst();

export const findDocument = (tx: Tx, { unitId, id }: Key): Promise<DocumentRow | undefined> =>
  documents(tx).where('unitId', '=', unitId).where('id', '=', id).executeTakeFirst();

export const insertDocument = async (tx: Tx, row: Insertable<Documents>): Promise<void> => {
  await tx.insertInto('documents').values(row).execute();
};

export const changeDocument = async (
  tx: Tx,
  { unitId, id }: Key,
  change: Updateable<Documents>,
): Promise<void> => {
  await tx.updateTable('documents').set(change).where('unitId', '=', unitId).where('id', '=', id).execute();
};

export const insertVersion = async (tx: Tx, row: Insertable<DocumentVersions>): Promise<void> => {
  await tx.insertInto('documentVersions').values(row).execute();
};

type VersionKey = { readonly unitId: string; readonly documentId: string; readonly version: number };

const versions = (tx: Tx, { unitId, documentId, version }: VersionKey) =>
  tx
    .selectFrom('documentVersions')
    .selectAll()
    .select([
      sql<ReadingState>`reading`.as('reading'),
      sql<ReadingFault | null>`fault`.as('fault'),
      sql<TextEncoding>`encoding`.as('encoding'),
      sql<Recognised>`recognised`.as('recognised'),
    ])
    .where('unitId', '=', unitId)
    .where('documentId', '=', documentId)
    .where('version', '=', version);

export type VersionRow = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number];

export const findVersion = (tx: Tx, key: VersionKey): Promise<VersionRow | undefined> =>
  versions(tx, key).executeTakeFirst();

export const lockVersion = (tx: Tx, key: VersionKey): Promise<VersionRow | undefined> =>
  versions(tx, key).forUpdate().executeTakeFirst();

/** Whether a file is a version of a document. */
export const isVersion = async (tx: Tx, unitId: string, fileId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('documentVersions')
    .select('fileId')
    .where('unitId', '=', unitId)
    .where('fileId', '=', fileId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

/** The versions made of a file that the guard held. */
export const findWithheld = (
  tx: Tx,
  unitId: string,
  fileId: string,
): Promise<{ documentId: string; version: number; unitLft: number }[]> =>
  tx
    .selectFrom('documentVersions')
    .select(['documentId', 'version', 'unitLft'])
    .where('unitId', '=', unitId)
    .where('fileId', '=', fileId)
    .where('fault', '=', 'documents/held')
    .forUpdate()
    .execute();

export const changeVersion = async (
  tx: Tx,
  { unitId, documentId, version }: VersionKey,
  change: Updateable<DocumentVersions>,
): Promise<void> => {
  await tx
    .updateTable('documentVersions')
    .set(change)
    .where('unitId', '=', unitId)
    .where('documentId', '=', documentId)
    .where('version', '=', version)
    .execute();
};

/** The document of the unit, not thrown away, that has these bytes in one of its versions. */
export const findSameBytes = async (tx: Tx, unitId: string, sha256: Buffer): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('documentVersions as v')
    .innerJoin('documents as d', (join) =>
      join.onRef('d.unitId', '=', 'v.unitId').onRef('d.id', '=', 'v.documentId'),
    )
    .select('v.documentId')
    .where('v.unitId', '=', unitId)
    .where('v.sha256', '=', sha256)
    .where('d.state', '<>', 'trashed')
    .executeTakeFirst();
  return row?.documentId;
};

export const insertPages = async (tx: Tx, rows: readonly Insertable<DocumentPages>[]): Promise<void> => {
  if (rows.length > 0)
    await tx
      .insertInto('documentPages')
      .values([...rows])
      .execute();
};

/** Some pages of a version, in order. */
export const findPages = (
  tx: Tx,
  { unitId, documentId, version }: VersionKey,
  { from, most }: { from: number; most: number },
): Promise<{ page: number; text: string; sureness: number | null }[]> =>
  tx
    .selectFrom('documentPages')
    .select(['page', 'text', 'sureness'])
    .where('unitId', '=', unitId)
    .where('documentId', '=', documentId)
    .where('version', '=', version)
    .where('page', '>=', from)
    .orderBy('page')
    .limit(most)
    .execute();

/** Whether any page has text; how many of them were read off pictures, and how sure of those the reader is on the whole, in per cent. */
export const pagesOfVersion = async (
  tx: Tx,
  { unitId, documentId, version }: VersionKey,
): Promise<{ hasText: boolean; scanned: number; sureness: number | null }> =>
  tx
    .selectFrom('documentPages')
    .select([
      sql<boolean>`coalesce(bool_or(text <> ''), false)`.as('hasText'),
      sql<number>`count(*) filter (where sureness > 0)::int`.as('scanned'),
      sql<number | null>`round(avg(sureness) filter (where sureness > 0))::int`.as('sureness'),
    ])
    .where('unitId', '=', unitId)
    .where('documentId', '=', documentId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();

export const deletePages = async (tx: Tx, { unitId, documentId, version }: VersionKey): Promise<void> => {
  await tx
    .deleteFrom('documentPages')
    .where('unitId', '=', unitId)
    .where('documentId', '=', documentId)
    .where('version', '=', version)
    .execute();
};

/** Lets exactly those who may read the document read its current version: what versions and pages say follows it. */
export const openAsDocument = async (tx: Tx, { unitId, id }: Key): Promise<void> => {
  for (const table of ['document_versions', 'document_pages'])
    await sql`
      update ${sql.table(table)} p set open_to = o.open_to
        from (select v.version, case when v.version = d.version then d.open_to else 'office' end as open_to
                from documents d join document_versions v on v.unit_id = d.unit_id and v.document_id = d.id
               where d.unit_id = ${unitId} and d.id = ${id}) o
       where p.unit_id = ${unitId} and p.document_id = ${id} and p.version = o.version and p.open_to <> o.open_to`.execute(
      tx,
    );
};
