import type { LinkRelation } from '@sotay/core/documents/link.rules.ts';
import { symbolKey } from '@sotay/core/documents/link.rules.ts';
import { CHAIN_SHOWN, LINKS_SHOWN } from '@sotay/core/documents/links.contract.ts';
import { linksIn } from '@sotay/core/documents/links-in-text.rules.ts';
import { sql } from 'kysely';
import { type Context, demand } from '../../../platform/context.ts';
import { findDocument } from '../documents.repository.ts';
import type { Input, Output } from '../documents.types.ts';
import { demandSeen } from '../library.read-model.ts';
import { type Linked, asReader, linkedD, seenBy } from '../seen.read-model.ts';
import { findCalled, linksOf } from './links.repository.ts';
import { textOf } from './named.read-model.ts';

type Related = Output<'related'>;
type Path = Input<'related'>['params'];

/** What the document speaks of. What the reader may not read is told only as far as the document itself names it. */
const outgoing = async (context: Context, { unitId, documentId }: Path): Promise<Related['links']> => {
  const { rows } = await sql<Related['links'][number]>`
    select l.relation, case when d.id is null then l.symbol else d.symbol end as symbol, l.issued_on::text as issued_on, true as is_from_here,
           case when d.id is not null then ${linkedD} end as document
      from document_links l left join documents d on d.unit_id = l.to_unit_id and d.id = l.to_document_id and ${seenBy(context)}
     where l.unit_id = ${unitId} and l.document_id = ${documentId} and (d.id is not null or l.is_named)
     order by l.created_at, l.id limit ${LINKS_SHOWN}`.execute(context.tx);
  return rows;
};

/** What speaks of the document, as far as the reader may read it. */
const incoming = async (context: Context, { unitId, documentId }: Path): Promise<Related['links']> => {
  const { rows } = await sql<Related['links'][number]>`
    select l.relation, d.symbol, d.issued_on::text as issued_on, false as is_from_here, ${linkedD} as document
      from document_links l join documents d on d.unit_id = l.unit_id and d.id = l.document_id
     where l.to_unit_id = ${unitId} and l.to_document_id = ${documentId} and ${seenBy(context)}
     order by d.issued_on desc, d.id desc limit ${LINKS_SHOWN}`.execute(context.tx);
  return rows;
};

/** All that is reached by what replaces or amends, from one to the next that the reader may read; it never leaves the unit. */
const chainOf = async (context: Context, { unitId, documentId }: Path): Promise<Linked[]> => {
  const { rows } = await sql<{ document: Linked }>`
    with recursive chain as (
      select ${documentId}::uuid as id
      union
      select d.id from chain c
        join document_links l on l.unit_id = ${unitId} and l.to_unit_id = ${unitId} and l.relation in ('replaces', 'amends')
         and c.id in (l.document_id, l.to_document_id)
        join documents d on d.unit_id = ${unitId} and d.id in (l.document_id, l.to_document_id) and d.id <> c.id and ${seenBy(context)})
    select ${linkedD} as document from chain c join documents d on d.unit_id = ${unitId} and d.id = c.id
     order by d.issued_on desc, d.id desc limit ${CHAIN_SHOWN}`.execute(context.tx);
  return rows.length > 1 ? rows.map(({ document }) => document) : [];
};

const stepsOf = async (
  context: Context,
  unitId: string,
  ids: readonly string[],
): Promise<Related['steps']> => {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ fromId: string; toId: string; relation: LinkRelation }>`
    select l.document_id as from_id, l.to_document_id as to_id, l.relation from document_links l
     where l.unit_id = ${unitId} and l.to_unit_id = ${unitId} and l.relation in ('replaces', 'amends')
       and l.document_id = any (${[...ids]}::uuid[]) and l.to_document_id = any (${[...ids]}::uuid[])
     order by l.created_at, l.id limit ${LINKS_SHOWN}`.execute(context.tx);
  return rows;
};

export const readRelated = async (context: Context, { params }: Input<'related'>): Promise<Related> => {
  await demandSeen(context, params);
  const links = [...(await outgoing(context, params)), ...(await incoming(context, params))];
  const chain = await chainOf(context, params);
  const ids = chain.map(({ id }) => id);
  return { links: links.slice(0, LINKS_SHOWN), chain, steps: await stepsOf(context, params.unitId, ids) };
};

const linkedById = async (context: Context, key: { unitId: string; id: string }): Promise<Linked | null> => {
  const { rows } = await sql<{ document: Linked }>`
    select ${linkedD} as document from documents d where d.unit_id = ${key.unitId} and d.id = ${key.id} and ${seenBy(asReader(context))}`.execute(
    context.tx,
  );
  return rows[0]?.document ?? null;
};

/** What the office has told, and what the text seems to say beyond it. */
export const readLinks = async (context: Context, { params }: Input<'links'>): Promise<Output<'links'>> => {
  const { tx } = context;
  const document = demand(context, await findDocument(tx, { unitId: params.unitId, id: params.documentId }));
  const rows = await linksOf(tx, document);
  const links = [];
  for (const { id, relation, symbol, issuedOn, toUnitId, toDocumentId } of rows) {
    const to =
      toUnitId !== null && toDocumentId !== null
        ? await linkedById(context, { unitId: toUnitId, id: toDocumentId })
        : null;
    links.push({ id, relation, symbol, issuedOn, document: to });
  }
  const told = new Set([...rows.map((link) => link.symbolKey), symbolKey(document.symbol)]);
  const proposals = [];
  for (const named of linksIn(await textOf(tx, document))) {
    if (told.has(symbolKey(named.symbol))) continue;
    const called = await findCalled(context, document, named);
    proposals.push({ ...named, document: called ? await linkedById(context, called) : null });
  }
  return { links, proposals };
};
