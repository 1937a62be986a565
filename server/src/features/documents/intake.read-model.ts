import type { DocumentKind, DocumentLevel } from '@sotay/core/documents/document-kinds.ts';
import type { DocumentSight, ReadingState } from '@sotay/core/documents/document.rules.ts';
import type { ReadingFault } from '@sotay/core/documents/documents.errors.ts';
import type { Recognised } from '@sotay/core/documents/recognise.rules.ts';
import { sql } from 'kysely';
import { demandBranch } from '../../platform/access/unit-place.ts';
import type { Context } from '../../platform/context.ts';
import type { Input, Output } from './documents.types.ts';
import { asReader, seenBy } from './seen.read-model.ts';

const AT_ONCE = 200;

type Copy = Output<'drafts'>['drafts'][number]['copy'];

/** What another unit has filed with the bytes of the version `v`, as far as the person finds it in the library; the oldest. */
const copyOfV = (context: Context) => sql<Copy>`(
  select json_build_object('unitId', d.unit_id, 'id', d.id, 'kind', d.kind, 'symbol', d.symbol, 'subject', d.subject)
    from document_versions o join documents d on d.unit_id = o.unit_id and d.id = o.document_id and d.version = o.version
   where o.sha256 = v.sha256 and o.unit_id <> v.unit_id and ${seenBy(asReader(context))}
   order by d.filed_at, d.id limit 1)`;

/** What waits to be filed, in the order it came in. */
export const readDrafts = async (
  context: Context,
  { params }: Input<'drafts'>,
): Promise<Output<'drafts'>> => {
  const { name: unitName } = await demandBranch(context, params.unitId);
  const rows = await context.tx
    .selectFrom('documents as w')
    .innerJoin('documentVersions as v', (join) =>
      join
        .onRef('v.unitId', '=', 'w.unitId')
        .onRef('v.documentId', '=', 'w.id')
        .onRef('v.version', '=', 'w.latest'),
    )
    .select(['w.id', 'w.revision', 'w.number', 'w.symbol', 'w.issuer', 'w.subject', 'w.signer'])
    .select(['v.name as fileName', 'v.pages', 'v.pagesRead'])
    .select([
      sql<DocumentLevel | null>`w.level`.as('level'),
      sql<DocumentKind | null>`w.kind`.as('kind'),
      sql<DocumentSight>`w.sight`.as('sight'),
      sql<string | null>`w.issued_on::text`.as('issuedOn'),
      sql<string | null>`w.effective_from::text`.as('effectiveFrom'),
      sql<string | null>`w.ends_on::text`.as('endsOn'),
      sql<ReadingState>`v.reading`.as('reading'),
      sql<ReadingFault | null>`v.fault`.as('fault'),
      sql<Recognised>`v.recognised`.as('recognised'),
      copyOfV(context).as('copy'),
    ])
    .where('w.unitId', '=', params.unitId)
    .where('w.state', '=', 'draft')
    .orderBy('w.createdAt')
    .orderBy('w.id')
    .limit(AT_ONCE)
    .execute();
  const drafts = rows.map(({ recognised, ...row }) => ({
    ...row,
    guessed: Object.entries(recognised)
      .filter(([, { sure }]) => !sure)
      .map(([field]) => field),
  }));
  return { unitName, drafts };
};
