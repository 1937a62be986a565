import type { KeptExportState } from '@sotay/core/exports/export.rules.ts';
import type { ExportFormat, ExportPart } from '@sotay/core/exports/export-parts.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

/** An export with what the work in the background needs. */
export type ExportRecord = {
  id: string;
  unitId: string;
  unitLft: number;
  accountId: string;
  memberId: string;
  postId: string | null;
  requestId: string;
  format: ExportFormat;
  parts: ExportPart[];
  below: boolean;
  state: KeptExportState;
  done: number;
  total: number;
  bytes: number | null;
  createdAt: Date;
  expiresAt: Date | null;
};

const columns = (tx: Tx) =>
  tx
    .selectFrom('exports')
    .select([
      'id',
      'unitId',
      'unitLft',
      'accountId',
      'memberId',
      'postId',
      'requestId',
      'below',
      'done',
      'total',
    ])
    .select(['bytes', 'createdAt', 'expiresAt'])
    .select([
      sql<KeptExportState>`state`.as('state'),
      sql<ExportFormat>`format`.as('format'),
      sql<ExportPart[]>`parts`.as('parts'),
    ]);

const records = (tx: Tx, unitId: string) => columns(tx).where('unitId', '=', unitId);

/** An own export of a unit. */
export const findExport = (tx: Tx, unitId: string, exportId: string): Promise<ExportRecord | undefined> =>
  records(tx, unitId).where('id', '=', exportId).executeTakeFirst();

/** The own exports of a unit, the newest first. */
export const latestExports = (tx: Tx, unitId: string): Promise<ExportRecord[]> =>
  records(tx, unitId).orderBy('createdAt', 'desc').limit(20).execute();

/** Exports of a member that are being made, or whose file is there, with the names of their units. */
export const openExports = (
  tx: Tx,
  memberId: string,
  now: Date,
): Promise<(ExportRecord & { unitName: string })[]> =>
  columns(tx)
    .select(sql<string>`coalesce((select u.name from units u where u.id = unit_id), '')`.as('unitName'))
    .where('memberId', '=', memberId)
    .where((where) =>
      where.or([
        where('state', '=', 'making'),
        where.and([where('state', '=', 'ready'), where('expiresAt', '>', now)]),
      ]),
    )
    .orderBy('createdAt', 'desc')
    .limit(20)
    .execute();

export const isMaking = async (tx: Tx, unitId: string): Promise<boolean> =>
  (await records(tx, unitId).where('state', '=', 'making').executeTakeFirst()) !== undefined;

export const insertExport = async (
  tx: Tx,
  row: Omit<ExportRecord, 'state' | 'done' | 'total' | 'bytes' | 'expiresAt'>,
): Promise<void> => {
  await tx.insertInto('exports').values(row).execute();
};

/** Changes an export that is still being made; says whether it was. */
export const markMaking = async (
  tx: Tx,
  { unitId, id }: Pick<ExportRecord, 'unitId' | 'id'>,
  change: Partial<Pick<ExportRecord, 'state' | 'done' | 'total' | 'bytes' | 'expiresAt'>>,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('exports')
    .set(change)
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .where('state', '=', 'making')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

/** Ends an export whatever it was, and what it tells of its file with it. */
export const endExport = async (
  tx: Tx,
  { unitId, id }: Pick<ExportRecord, 'unitId' | 'id'>,
  change: { state: 'cancelled'; expiresAt: null } | { state: 'expired' },
): Promise<void> => {
  await tx.updateTable('exports').set(change).where('unitId', '=', unitId).where('id', '=', id).execute();
};

/** The unit with its bounds, where the asker may see it. */
export const findPlace = (tx: Tx, unitId: string) =>
  tx
    .selectFrom('units as u')
    .where('u.id', '=', unitId)
    .select(['u.id', 'u.name', 'u.code', 'u.lft as unitLft', 'u.rgt'])
    .select(sql<boolean>`exists (select from units b where b.parent_id = u.id)`.as('hasBelow'))
    .executeTakeFirst();
