import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import type { importsContract } from '@sotay/core/imports/imports.contract.ts';
import { sql } from 'kysely';
import { type Context, demand } from '../../platform/context.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { ImportState } from './imports.repository.ts';
import { partOf } from './parts.ts';

type Imports = typeof importsContract;
type One = OutputOf<Imports['one']>;
type Address = { unitId: string; importId: string };

/** The unit of that id, where the asker may see it. */
export const findUnit = (tx: Tx, unitId: string) =>
  tx.selectFrom('units').where('id', '=', unitId).select(['id', 'lft as unitLft']).executeTakeFirst();

/** The latest imports under a unit. */
export const readImports = async (context: Context, unitId: string): Promise<OutputOf<Imports['list']>> => {
  const unit = demand(context, await findUnit(context.tx, unitId));
  const rows = await context.tx
    .selectFrom('imports')
    .where('unitId', '=', unit.id)
    .orderBy('createdAt', 'desc')
    .limit(20)
    .select(['id', 'fileName', 'createdAt', 'finishedAt', sql<ImportState>`state`.as('state')])
    .execute();
  return {
    imports: rows.map(({ createdAt, finishedAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
    })),
  };
};

/** How far an import is, and what it does. */
export const readImport = async (context: Context, { unitId, importId }: Address): Promise<One> => {
  const {
    createdAt,
    finishedAt,
    unitLft: _,
    applicable,
    ...row
  } = demand(
    context,
    await context.tx
      .selectFrom('imports as i')
      .innerJoin('units as u', 'u.id', 'i.unitId')
      .where('i.unitId', '=', unitId)
      .where('i.id', '=', importId)
      .select([
        'i.id',
        'i.unitLft',
        'i.fileName',
        'i.done',
        'i.total',
        'i.renewed',
        'i.createdAt',
        'i.finishedAt',
      ])
      .select([
        'u.name as unitName',
        sql<ImportState>`i.state`.as('state'),
        sql<One['counts']>`i.counts`.as('counts'),
        sql<One['fileFaults']>`coalesce(i.file_faults, '[]')`.as('fileFaults'),
        sql<boolean>`i.plan_digest is not null and i.workbook_sealed is not null`.as('applicable'),
        sql<boolean>`i.faulty_sealed is not null`.as('hasFaultySheet'),
        sql<boolean>`i.journal_sealed is not null and i.state = 'applied'`.as('mayUndo'),
        sql<string>`coalesce((select m.full_name from members m where m.id = i.member_id), '')`.as('askedBy'),
        sql<number>`(select count(*) from jsonb_path_query(i.reading, '$.*[*] ? (exists(@.word))') q where q -> 'chosen' = 'null'::jsonb)`.as(
          'openWords',
        ),
      ])
      .executeTakeFirst(),
  );
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    mayApply: applicable && (row.state === 'previewed' || row.state === 'failed'),
  };
};

type Page<T> = { rows: T[]; next: number | null };

const readPage = async <T>(
  context: Context,
  { unitId, importId }: Address,
  part: string,
  page: number,
): Promise<Page<T>> => {
  const { tx } = context;
  demand(
    context,
    await tx
      .selectFrom('imports')
      .where('unitId', '=', unitId)
      .where('id', '=', importId)
      .select('unitLft')
      .executeTakeFirst(),
  );
  const pages = await tx
    .selectFrom('importPages')
    .where('unitId', '=', unitId)
    .where('importId', '=', importId)
    .where('part', '=', part)
    .where('page', 'in', [page, page + 1])
    .orderBy('page')
    .select(['page', sql<Page<T>['rows']>`rows`.as('rows')])
    .execute();
  return {
    rows: pages.find((found) => found.page === page)?.rows ?? [],
    next: pages.some((found) => found.page === page + 1) ? page + 1 : null,
  };
};

export const readFaults = async (
  context: Context,
  { params, query }: InputOf<Imports['faults']>,
): Promise<OutputOf<Imports['faults']>> => {
  type Row = OutputOf<Imports['faults']>['faults'][number];
  const { rows, next } = await readPage<Row>(context, params, 'faults', query.page ?? 0);
  return { faults: rows, next };
};

export const readEffects = (
  context: Context,
  { params, query }: InputOf<Imports['effects']>,
): Promise<OutputOf<Imports['effects']>> =>
  readPage(context, params, partOf(query.sheet, query.effect), query.page ?? 0);

export const readByUnit = async (
  context: Context,
  { params, query }: InputOf<Imports['byUnit']>,
): Promise<OutputOf<Imports['byUnit']>> => {
  type Row = OutputOf<Imports['byUnit']>['units'][number];
  const { rows, next } = await readPage<Row>(context, params, 'units', query.page ?? 0);
  return { units: rows, next };
};
