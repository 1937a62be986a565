import { publicMedia } from '@sotay/core/files/media.rules.ts';
import { sql } from 'kysely';
import { whereInScope } from '../../platform/access/where-in-scope.ts';
import type { Context } from '../../platform/context.ts';
import type { EditionContent, Input, Output } from './bulletins.types.ts';

/** Three years of months. */
const MONTHS = 36;
/** More editions than the chain of one cell has in a month. */
const EDITIONS = 200;

/** The months in which the chain of the reader has published something. */
export const readMonths = async ({ tx, scope }: Context): Promise<Output<'months'>> => {
  const { rows } = await sql<Output<'months'>['months'][number]>`
    select e.year, e.month, sum(jsonb_array_length(e.content -> 'items'))::int as items,
           (array_agg(e.number order by e.unit_lft, e.published_at))[1] as number,
           (array_agg(e.unit_name order by e.unit_lft, e.published_at))[1] as issuer
      from bulletin_editions e where ${whereInScope(scope, 'e')} and e.ended_at is null
     group by e.year, e.month order by e.year desc, e.month desc limit ${MONTHS}`.execute(tx);
  return { months: rows };
};

/** An edition as it is kept: its media with the hashes by which their bytes are found. */
type KeptEdition = Omit<Output<'read'>['editions'][number], 'sections' | 'items'> & EditionContent;

/** All that the chain of the reader has published for a month, from the top down; issues before local items of the same body. */
export const findMonth = async (
  { tx, scope }: Context,
  { params: { year, month } }: Pick<Input<'read'>, 'params'>,
): Promise<KeptEdition[]> => {
  const rows = await tx
    .selectFrom('bulletinEditions as e')
    .select(['e.id', 'e.unitId', 'e.unitName', 'e.number', 'e.version', 'e.changes', 'e.publishedAt'])
    .select(sql<EditionContent>`e.content`.as('content'))
    .where(whereInScope(scope, 'e'))
    .where('e.year', '=', year)
    .where('e.month', '=', month)
    .where('e.endedAt', 'is', null)
    .orderBy('e.unitLft')
    .orderBy('e.number')
    .orderBy('e.publishedAt')
    .limit(EDITIONS)
    .execute();
  return rows.map(({ content, publishedAt, ...edition }) => ({
    ...edition,
    ...content,
    publishedAt: publishedAt.toISOString(),
  }));
};

/** The same as readers get it. */
export const readMonth = async (
  context: Context,
  { params }: Pick<Input<'read'>, 'params'>,
): Promise<Output<'read'>> => {
  const editions = (await findMonth(context, { params })).map(({ sections, items, ...edition }) => ({
    ...edition,
    sections: [...sections],
    items: items.map((item) => ({ ...item, media: item.media.map(publicMedia) })),
  }));
  return { ...params, editions };
};
