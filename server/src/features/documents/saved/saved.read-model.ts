import { SAVED_MOST } from '@sotay/core/documents/saved.contract.ts';
import { sql } from 'kysely';
import type { Context } from '../../../platform/context.ts';
import type { Output } from '../documents.types.ts';
import { library } from '../library.read-model.ts';

type Row = Output<'saved'>['documents'][number];

/** What the person saved and may still read, once each: what changed first, then the last saved. */
export const readSaved = async (context: Context): Promise<Output<'saved'>> => {
  const rows = await library(context)
    .innerJoin('savedDocuments as s', (join) =>
      join.onRef('s.documentUnitId', '=', 'd.unitId').onRef('s.documentId', '=', 'd.id'),
    )
    .select([sql<Row['marks']>`s.marks`.as('marks'), sql<boolean>`s.news_at is not null`.as('isNews')])
    .where('s.memberId', '=', context.actor.memberId)
    .orderBy(sql`s.news_at desc nulls last`)
    .orderBy('s.savedAt', 'desc')
    .limit(SAVED_MOST)
    .execute();
  const once = new Map(rows.toReversed().map(({ unitLft: _place, ...row }) => [row.id, row]));
  return { documents: [...once.values()].toReversed() };
};
