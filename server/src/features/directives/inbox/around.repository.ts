import { PUBLISHING_POSTS } from '@sotay/core/directives/directive.rules.ts';
import type { RichText } from '@sotay/core/rich-text/rich-text.schema.ts';
import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { InboxOutput } from '../directives.types.ts';
import type { ItemRow } from './inbox.repository.ts';

/** What the units between the publisher and the reader say about an item, from above down. */
export const guidanceFor = async (
  tx: Tx,
  { homeLfts }: Actor,
  { id, version }: Pick<ItemRow, 'id' | 'version'>,
): Promise<InboxOutput<'item'>['guidance']> => {
  const rows = await tx
    .selectFrom('directiveGuidance')
    .select(['unitId', 'unitName', 'dueOn', 'saidAt', 'version', sql<RichText>`body`.as('body')])
    .where('itemId', '=', id)
    .where('unitLft', 'in', homeLfts)
    .orderBy('unitLft')
    .limit(10)
    .execute();
  return rows.map(({ saidAt, version: of, ...said }) => ({
    ...said,
    at: saidAt.toISOString(),
    isForEarlier: of < version,
  }));
};

/** The unit of the post in use, where the item asks it to act. */
export const actsFor = async (tx: Tx, { post }: Actor, item: ItemRow): Promise<string | null> => {
  if (!post || item.asks !== 'act' || item.withdrawnAt !== null) return null;
  if (post.unitId === item.publisherUnitId || !PUBLISHING_POSTS.some((kind) => kind === post.kind))
    return null;
  const place = await tx
    .selectFrom('units')
    .select('id')
    .where('id', '=', item.unitId)
    .where('lft', '<=', post.interval.lo)
    .where('rgt', '>=', post.interval.hi)
    .executeTakeFirst();
  return place ? post.unitId : null;
};
