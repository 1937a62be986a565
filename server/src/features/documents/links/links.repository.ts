import { type Edge, type LinkRelation, type Touch, symbolKey } from '@sotay/core/documents/link.rules.ts';
import { headSymbolIn } from '@sotay/core/documents/symbol.rules.ts';
import { type Insertable, sql } from 'kysely';
import type { Context } from '../../../platform/context.ts';
import type { DocumentLinks } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { asReader, seenBy } from '../seen.read-model.ts';

type Key = { readonly unitId: string; readonly id: string };

const links = (tx: Tx) =>
  tx
    .selectFrom('documentLinks')
    .select(['unitId', 'id', 'documentId', 'symbol', 'symbolKey', 'isNamed', 'toUnitId', 'toDocumentId'])
    .select([sql<LinkRelation>`relation`.as('relation'), sql<string | null>`issued_on::text`.as('issuedOn')]);

export type LinkRow = Awaited<ReturnType<ReturnType<typeof links>['execute']>>[number];

/** All that a document says of others. */
export const linksOf = (tx: Tx, { unitId, id }: Key): Promise<LinkRow[]> =>
  links(tx)
    .where('unitId', '=', unitId)
    .where('documentId', '=', id)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();

export const insertLink = async (tx: Tx, row: Insertable<DocumentLinks>): Promise<void> => {
  await tx.insertInto('documentLinks').values(row).execute();
};

export const deleteLink = async (tx: Tx, { unitId, id }: Key): Promise<void> => {
  await tx.deleteFrom('documentLinks').where('unitId', '=', unitId).where('id', '=', id).execute();
};

export const joinLink = async (tx: Tx, { unitId, id }: Key, to: Key): Promise<void> => {
  await tx
    .updateTable('documentLinks')
    .set({ toUnitId: to.unitId, toDocumentId: to.id })
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .execute();
};

/** Lets exactly those who may read the document read what it says of others. */
export const openLinksAsDocument = async (tx: Tx, { unitId, id }: Key): Promise<void> => {
  await sql`
    update document_links l set open_to = d.open_to from documents d
     where d.unit_id = ${unitId} and d.id = ${id} and l.unit_id = d.unit_id and l.document_id = d.id and l.open_to <> d.open_to`.execute(
    tx,
  );
};

/** Links to a document of its own unit by which its force changes, as far as the documents that bear them are filed. */
export const touchesOf = async (tx: Tx, { unitId, id }: Key): Promise<Touch[]> => {
  const { rows } = await sql<Touch>`
    select l.relation, coalesce(d.effective_from, d.issued_on)::text as from_on
      from document_links l join documents d on d.unit_id = l.unit_id and d.id = l.document_id
     where l.unit_id = ${unitId} and l.to_document_id = ${id} and l.relation in ('replaces', 'amends') and d.state = 'filed'`.execute(
    tx,
  );
  return rows;
};

/** Who replaces or amends whom in a unit. */
export const edgesOf = async (tx: Tx, unitId: string): Promise<Edge[]> => {
  const { rows } = await sql<Edge>`
    select document_id as "from", to_document_id as "to" from document_links
     where unit_id = ${unitId} and to_document_id is not null and relation in ('replaces', 'amends')`.execute(
    tx,
  );
  return rows;
};

type Called = { readonly symbol: string; readonly issuedOn: string | null };

/** The filed document that the office means by a number: of those that it may read the own unit's, then the newest. */
export const findCalled = async (
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  { unitId, id }: Key,
  { symbol, issuedOn }: Called,
): Promise<Key | undefined> => {
  const key = symbolKey(symbol);
  const number = headSymbolIn(symbol.toUpperCase())?.number ?? null;
  const { rows } = await sql<Key & { symbol: string }>`
    select d.unit_id, d.id, d.symbol from documents d
     where ${seenBy(asReader({ actor }))} and d.id <> ${id}
       and (d.number is not distinct from ${number}::int or d.number is null) and d.symbol <> ''
       and coalesce(d.issued_on = ${issuedOn}::date, true)
     order by d.unit_id = ${unitId} desc, d.issued_on desc, d.id desc`.execute(tx);
  return rows.find((row) => symbolKey(row.symbol) === key);
};

/** Links that have waited for a document that is filed now: its own unit's, and where all below may read it those of units below. */
export const waitingFor = async (
  tx: Tx,
  document: Key & { symbol: string; issuedOn: string | null; sight: string },
): Promise<LinkRow[]> => {
  const { unitId, id, symbol, issuedOn, sight } = document;
  return links(tx)
    .where('toDocumentId', 'is', null)
    .where('symbolKey', '=', symbolKey(symbol))
    .where(sql<boolean>`coalesce(issued_on = ${issuedOn}::date, true)`)
    .where('documentId', '<>', id)
    .where(sql<boolean>`(unit_id = ${unitId} or (${sight} = 'below' and relation in ('guides', 'based-on')))`)
    .orderBy('id')
    .execute();
};
