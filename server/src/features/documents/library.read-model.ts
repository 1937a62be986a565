import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { DocumentKind, DocumentLevel } from '@sotay/core/documents/document-kinds.ts';
import { type RawBuilder, sql } from 'kysely';
import { abilitiesOn } from '../../platform/access/policy.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { Refusal, found } from '../../platform/errors.ts';
import type { FileAnswer } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { bytesOf } from '../files/index.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { documentsPolicy } from './documents.policy.ts';
import { type VersionRow, findPages, findVersion } from './documents.repository.ts';
import type { Input, Output } from './documents.types.ts';
import { forceOfD, replacingD, seenBy } from './seen.read-model.ts';

const A_PAGE = 30;
const PAGES_AT_ONCE = 20;

/** Whether a document is to be followed on a day, as `isInForce` of the rules says it. */
const holdsOn = (day: string): RawBuilder<boolean> =>
  sql<boolean>`(coalesce(d.effective_from <= ${day}::date, true) and coalesce(d.ended_on > ${day}::date, true))`;

/** What of the library the person may see. */
export const library = (context: Context) =>
  context.tx
    .selectFrom('documents as d')
    .select(['d.unitId', 'd.unitLft', 'd.id', 'd.symbol', 'd.issuer', 'd.subject', 'd.isInternal'])
    .select([
      sql<DocumentLevel>`d.level`.as('level'),
      sql<DocumentKind>`d.kind`.as('kind'),
      sql<string>`d.issued_on::text`.as('issuedOn'),
      forceOfD.as('force'),
      replacingD(context).as('replacedBy'),
    ])
    .where(seenBy(context));

/** The filed documents one may see under the filters, newest first. */
export const readLibrary = async (context: Context, { query }: Input<'list'>): Promise<Output<'list'>> => {
  let asked = library(context)
    .where('d.mainId', 'is', null)
    .orderBy('d.issuedOn', 'desc')
    .orderBy('d.id', 'desc')
    .limit(A_PAGE + 1);
  if (query.level) asked = asked.where('d.level', '=', query.level);
  if (query.kind) asked = asked.where('d.kind', '=', query.kind);
  if (query.issuer) asked = asked.where('d.issuer', '=', query.issuer);
  if (query.force)
    asked = asked.where(holdsOn(dayOfInstant(context.now.toISOString())), '=', query.force === 'yes');
  if (query.year) {
    const year = String(query.year);
    asked = asked.where(
      sql<boolean>`d.issued_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`,
    );
  }
  if (query.after) {
    const { issuedOn, id } = readCursor(query.after);
    asked = asked.where(sql<boolean>`(d.issued_on, d.id) < (${issuedOn}::date, ${id}::uuid)`);
  }
  const rows = await asked.execute();
  const documents = rows.slice(0, A_PAGE).map(({ unitLft: _place, ...row }) => row);
  const last = documents.at(-1);
  return { documents, next: rows.length > A_PAGE && last ? writeCursor(last) : null };
};

/** What one can filter by: only what is among the documents one may see. */
export const readFilters = async (context: Context): Promise<Output<'filters'>> => {
  const { rows } = await sql<Output<'filters'>>`
    select coalesce(array_agg(distinct d.kind), '{}') as kinds,
           coalesce((array_agg(distinct extract(year from d.issued_on)::int order by extract(year from d.issued_on)::int desc))[1:100], '{}') as years,
           coalesce((array_agg(distinct d.issuer order by d.issuer))[1:100], '{}') as issuers
      from documents d where d.main_id is null and ${seenBy(context)}`.execute(context.tx);
  return found(rows[0]);
};

type Path = { readonly unitId: string; readonly documentId: string };

/** The document of the path with its version, where the person finds it in the library. */
export const demandSeen = async (context: Context, { unitId, documentId }: Path) => {
  const document = found(
    await library(context)
      .select(['d.number', 'd.signer', 'd.version'])
      .where('d.unitId', '=', unitId)
      .where('d.id', '=', documentId)
      .executeTakeFirst(),
  );
  const version = found(await findVersion(context.tx, { unitId, documentId, version: document.version }));
  return { document, version };
};

export const readDocument = async (context: Context, { params }: Input<'one'>): Promise<Output<'one'>> => {
  const { document, version } = await demandSeen(context, params);
  const { unitLft, ...facts } = document;
  const { name: unitName } = await context.tx
    .selectFrom('units')
    .select('name')
    .where('id', '=', params.unitId)
    .executeTakeFirstOrThrow();
  const may = abilitiesOn(documentsPolicy, context.actor, { unitLft }, ['documents.write']);
  const { name, mime, size, pagesRead } = version;
  return {
    ...facts,
    unitName,
    pages: pagesRead,
    file: { name, mime, size },
    mayEdit: may['documents.write'],
  };
};

/** A stretch of the text of a version. */
export const pagesFrom = async (tx: Tx, version: VersionRow, from: number): Promise<Output<'pages'>> => {
  const pages = await findPages(tx, version, { from, most: PAGES_AT_ONCE });
  const next = from + PAGES_AT_ONCE;
  return { pages, next: next <= version.pagesRead ? next : null };
};

export const readDocumentPages = async (
  context: Context,
  { params, query }: Input<'pages'>,
): Promise<Output<'pages'>> => {
  const { document, version } = await demandSeen(context, params);
  if (document.isInternal) throw new Refusal('documents/internal');
  return pagesFrom(context.tx, version, query.from);
};

export const openDocumentFile = async (
  platform: Platform,
  context: Context,
  { params }: Input<'file'>,
): Promise<FileAnswer> => {
  const { document, version } = await demandSeen(context, params);
  if (document.isInternal) throw new Refusal('documents/internal');
  return { bytes: await bytesOf(platform, version.sha256), type: version.mime, name: version.name };
};
