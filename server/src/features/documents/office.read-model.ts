import type { DocumentState, ReadingState } from '@sotay/core/documents/document.rules.ts';
import { sql } from 'kysely';
import { abilitiesOn } from '../../platform/access/policy.ts';
import { demandBranch } from '../../platform/access/unit-place.ts';
import { type Context, demand } from '../../platform/context.ts';
import { found } from '../../platform/errors.ts';
import { documentsPolicy } from './documents.policy.ts';
import { findDocument, findPages, findVersion, pagesOfVersion } from './documents.repository.ts';
import type { Input, Output } from './documents.types.ts';

const LISTED = 100;
/** So much of the text is shown beside the fields. */
const BEGINNING = 4_000;

/** The documents of a unit in one state, last changed first. */
export const readOffice = async (
  context: Context,
  { params, query }: Input<'office'>,
): Promise<Output<'office'>> => {
  const { name: unitName } = await demandBranch(context, params.unitId);
  const rows = await context.tx
    .selectFrom('documents as d')
    .innerJoin('documentVersions as v', (join) =>
      join
        .onRef('v.unitId', '=', 'd.unitId')
        .onRef('v.documentId', '=', 'd.id')
        .onRef('v.version', '=', 'd.latest'),
    )
    .select(['d.id', 'd.subject', 'd.symbol', 'd.version', 'd.changedAt', 'v.name as fileName'])
    .select([sql<DocumentState>`d.state`.as('state'), sql<ReadingState>`v.reading`.as('reading')])
    .where('d.unitId', '=', params.unitId)
    .where('d.state', '=', query.state)
    .where('d.mainId', 'is', null)
    .orderBy('d.changedAt', 'desc')
    .orderBy('d.id', 'desc')
    .limit(LISTED)
    .execute();
  return { unitName, documents: rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() })) };
};

/** One document on the desk of its office. */
export const readDesk = async (context: Context, { params }: Input<'desk'>): Promise<Output<'desk'>> => {
  const { tx } = context;
  const { unitId, documentId } = params;
  const document = demand(context, await findDocument(tx, { unitId, id: documentId }));
  const { name: unitName } = await demandBranch(context, unitId);
  const key = { unitId, documentId, version: document.latest };
  const latest = found(await findVersion(tx, key));
  const [first] = await findPages(tx, key, { from: 1, most: 1 });
  const { scanned, sureness } = await pagesOfVersion(tx, key);
  const may = abilitiesOn(documentsPolicy, context.actor, document, ['documents.openings']);
  const known = Object.entries(latest.recognised);
  const { id, state, revision, version: filedVersion } = document;
  const { level, kind, number, symbol, issuer, issuedOn, subject, signer, sight } = document;
  const { effectiveFrom, endsOn } = document;
  const { version, reading, fault, pages, pagesRead, encoding, name, mime, size } = latest;
  return {
    ...{ id, unitName, state, revision, filedVersion },
    ...{ level, kind, number, symbol, issuer, issuedOn, subject, signer, sight },
    ...{ effectiveFrom, endsOn },
    isInternal: document.isInternal,
    mainId: document.mainId,
    maySeeOpenings: may['documents.openings'],
    latest: {
      ...{ version, reading, fault, pages, pagesRead, encoding, scanned, sureness },
      sure: known.filter(([, { sure }]) => sure).map(([field]) => field),
      guessed: known.filter(([, { sure }]) => !sure).map(([field]) => field),
      file: { name, mime, size },
    },
    beginning: (first?.text ?? '').slice(0, BEGINNING).toWellFormed(),
  };
};
