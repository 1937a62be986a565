import type { DocumentKind } from '@sotay/core/documents/document-kinds.ts';
import type { Force } from '@sotay/core/documents/force.rules.ts';
import { scopeOf } from '@sotay/core/kernel/grants.ts';
import { type RawBuilder, sql } from 'kysely';
import { bigints } from '../../platform/access/where-in-scope.ts';
import type { Context } from '../../platform/context.ts';
import { documentsPolicy } from './documents.policy.ts';

type Asker = Pick<Context, 'scope' | 'actor'>;

/** What the person of an office may read, beside what they may write. */
export const asReader = ({ actor }: Pick<Context, 'actor'>): Asker => ({
  actor,
  scope: scopeOf(actor, documentsPolicy['documents.read']),
});

/**
 * Whether a document is one that the person finds in the library: filed for all below by the own cell and the bodies above it, for the own
 * cell's members, and all that the unit of the post in use filed. The policy of the table says the same behind it.
 */
export const seenBy = ({ scope, actor }: Asker, alias = 'd'): RawBuilder<boolean> => {
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  const terms = [
    sql`${of('openTo')} = 'below' and ${of('unitLft')} = any (${bigints(scope.homes ?? [])})`,
    sql`${of('openTo')} = 'unit' and ${of('unitLft')} = any (${bigints(actor.unitLfts)})`,
  ];
  if (scope.administered)
    terms.push(sql`${of('unitLft')} between ${scope.administered.lo} and ${scope.administered.hi}`);
  return sql<boolean>`(${of('state')} = 'filed' and (${sql.join(terms, sql` or `)}))`;
};

/** The days on which the force of the document `d` changes. */
export const forceOfD = sql<Force>`json_build_object('effectiveFrom', d.effective_from, 'amendedOn', d.amended_on, 'endedOn', d.ended_on)`;

/** A document as another one points to it. */
export type Linked = {
  unitId: string;
  id: string;
  kind: DocumentKind;
  symbol: string;
  subject: string;
  issuedOn: string;
  force: Force;
};

/** The document `d` as another one points to it. */
export const linkedD = sql<Linked>`json_build_object('unitId', d.unit_id, 'id', d.id, 'kind', d.kind, 'symbol', d.symbol,
  'subject', d.subject, 'issuedOn', d.issued_on, 'force', ${forceOfD})`;

type Replacing = Pick<Linked, 'unitId' | 'id' | 'kind' | 'symbol' | 'subject'>;

/** The newest document that replaces the document `d`, where the person may read that one too. */
export const replacingD = (asker: Asker): RawBuilder<Replacing | null> => sql<Replacing | null>`(
  select json_build_object('unitId', r.unit_id, 'id', r.id, 'kind', r.kind, 'symbol', r.symbol, 'subject', r.subject)
    from document_links l join documents r on r.unit_id = l.unit_id and r.id = l.document_id
   where d.replaced_on is not null and l.to_unit_id = d.unit_id and l.to_document_id = d.id and l.relation = 'replaces' and ${seenBy(asker, 'r')}
   order by r.issued_on desc, r.id desc limit 1)`;
