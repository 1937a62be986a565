import type { Fault } from '@sotay/core/units/import/faults.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { PreviewMade } from './preview.ts';

export type ImportState =
  | 'reading'
  | 'previewed'
  | 'refused'
  | 'applying'
  | 'applied'
  | 'undoing'
  | 'undone'
  | 'failed'
  | 'withdrawn';

/** An import with what the work in the background needs. */
export type ImportRecord = {
  id: string;
  unitId: string;
  unitLft: number;
  accountId: string;
  postId: string | null;
  requestId: string;
  fileName: string;
  state: ImportState;
  total: number;
  planDigest: Buffer | null;
  signature: string | null;
  createdAt: Date;
  /** False once the file is gone: it was applied, or withdrawn. */
  hasWorkbook: boolean;
  /** Whether it can still be taken back. */
  hasJournal: boolean;
};

const records = (tx: Tx, unitId: string) =>
  tx
    .selectFrom('imports')
    .where('unitId', '=', unitId)
    .select([
      'id',
      'unitId',
      'unitLft',
      'accountId',
      'postId',
      'requestId',
      'fileName',
      'total',
      'planDigest',
      'signature',
      'createdAt',
    ])
    .select([
      sql<ImportState>`state`.as('state'),
      sql<boolean>`workbook_sealed is not null`.as('hasWorkbook'),
      sql<boolean>`journal_sealed is not null`.as('hasJournal'),
    ]);

/** An import of a unit, where the asker may see it. */
export const findImport = (tx: Tx, unitId: string, importId: string): Promise<ImportRecord | undefined> =>
  records(tx, unitId).where('id', '=', importId).executeTakeFirst();

/** Imports of the unit that may still do something, locked. */
export const lockOpenImports = (tx: Tx, unitId: string): Promise<ImportRecord[]> =>
  records(tx, unitId)
    .where('state', 'in', ['reading', 'previewed', 'refused', 'failed', 'applying', 'undoing'])
    .forUpdate()
    .execute();

/** What is kept sealed of an import: its workbook, the rows to mend, what was before. */
export type Sealed = 'workbookSealed' | 'faultySealed' | 'journalSealed';

export const readSealed = async (
  tx: Tx,
  { unitId, id }: Pick<ImportRecord, 'unitId' | 'id'>,
  which: Sealed,
): Promise<Buffer | null> => {
  const row = await tx
    .selectFrom('imports')
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .select(which)
    .executeTakeFirst();
  return row?.[which] ?? null;
};

/** What an earlier import kept for mending goes when a new file comes; what brings it back stays. */
export const dropFaultySheets = async (tx: Tx, unitId: string): Promise<void> => {
  await tx
    .updateTable('imports')
    .set({ faultySealed: null })
    .where('unitId', '=', unitId)
    .where('faultySealed', 'is not', null)
    .execute();
};

export const insertImport = async (
  tx: Tx,
  row: Pick<
    ImportRecord,
    'id' | 'unitId' | 'unitLft' | 'accountId' | 'postId' | 'requestId' | 'fileName' | 'createdAt'
  > & {
    memberId: string;
    workbookSealed: Buffer;
  },
): Promise<void> => {
  await tx
    .insertInto('imports')
    .values({ ...row, state: 'reading' satisfies ImportState })
    .execute();
};

type Change = Partial<{
  state: ImportState;
  done: number;
  total: number;
  renewed: boolean;
  finishedAt: Date | null;
  workbookSealed: null;
  faultySealed: null;
  journalSealed: Buffer | null;
  reading: null;
}>;

/** Writes how far an import is. */
export const markImport = async (tx: Tx, { unitId, id }: ImportRecord, change: Change): Promise<void> => {
  await tx.updateTable('imports').set(change).where('unitId', '=', unitId).where('id', '=', id).execute();
};

/** From one of these states to another; says whether it was in one of them. */
export const passState = async (
  tx: Tx,
  { unitId, id }: ImportRecord,
  from: readonly ImportState[],
  to: ImportState,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('imports')
    .set({ state: to, done: 0, finishedAt: null })
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

export const dropPages = async (tx: Tx, { unitId, id }: ImportRecord): Promise<void> => {
  await tx.deleteFrom('importPages').where('unitId', '=', unitId).where('importId', '=', id).execute();
};

const MAX_FILE_FAULTS = 100;

/** Keeps a preview in the place of the one before. */
export const savePreview = async (
  tx: Tx,
  record: ImportRecord,
  preview: PreviewMade,
  outcome: {
    state: 'previewed' | 'refused';
    renewed: boolean;
    total: number;
    faultySealed: Buffer | null;
  },
): Promise<void> => {
  const { id, unitId, unitLft } = record;
  await dropPages(tx, record);
  for (const [part, pages] of Object.entries(preview.parts)) {
    if (pages.length === 0) continue;
    await sql`
      insert into import_pages (unit_id, import_id, part, page, unit_lft, rows)
      select ${unitId}, ${id}, ${part}, nr - 1, ${unitLft}, rows
        from jsonb_array_elements(${`[${pages.join(',')}]`}::jsonb) with ordinality as page (rows, nr)`.execute(
      tx,
    );
  }
  const faults: readonly Fault[] = preview.fileFaults.slice(0, MAX_FILE_FAULTS);
  await tx
    .updateTable('imports')
    .set({
      ...outcome,
      done: 0,
      counts: sql`${JSON.stringify(preview.counts)}::jsonb`,
      fileFaults: sql`${JSON.stringify(faults)}::jsonb`,
      reading: preview.reading === null ? null : sql`${JSON.stringify(preview.reading)}::jsonb`,
      mapping: preview.signature === null ? null : sql`${JSON.stringify(preview.mapping)}::jsonb`,
      signature: preview.signature,
      planDigest: preview.plan === null ? null : Buffer.from(preview.digest),
    })
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .execute();
};

/** Number of the advisory lock that lets one import be written at a time. */
const LOCK = 7_305_123;

/** Waits for an import that is being written; holds until the transaction ends. */
export const lockImports = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
};

/** After applying, what was written stands in the register and the audit; only the faults are kept, to be mended. */
export const dropEffects = async (tx: Tx, { unitId, id }: ImportRecord): Promise<void> => {
  await tx
    .deleteFrom('importPages')
    .where('unitId', '=', unitId)
    .where('importId', '=', id)
    .where('part', '<>', 'faults')
    .execute();
};
