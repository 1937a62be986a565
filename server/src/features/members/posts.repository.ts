import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

export type PostRecord = {
  id: string;
  unitId: string;
  unitLft: number;
  memberUnitId: string;
  memberId: string;
  kind: PostKind;
  fromOn: string;
  untilOn: string | null;
};

const posts = (tx: Tx, unitId: string) =>
  tx
    .selectFrom('posts')
    .where('unitId', '=', unitId)
    .select(['id', 'unitId', 'unitLft', 'memberUnitId', 'memberId', 'fromOn', 'untilOn'])
    .select(sql<PostKind>`kind`.as('kind'));

/** A post of a unit, where the asker may see it. */
export const findPost = (tx: Tx, unitId: string, postId: string): Promise<PostRecord | undefined> =>
  posts(tx, unitId).where('id', '=', postId).forUpdate().executeTakeFirst();

/** All posts of that kind in the unit that are held on or after a day. Others who give posts there wait for this transaction. */
export const lockPostsOfKind = async (
  tx: Tx,
  unitId: string,
  kind: PostKind,
  fromOn: string,
): Promise<PostRecord[]> => {
  await tx.selectFrom('units').where('id', '=', unitId).select('id').forUpdate().execute();
  return posts(tx, unitId)
    .where('kind', '=', kind)
    .where((where) => where.or([where('untilOn', 'is', null), where('untilOn', '>=', fromOn)]))
    .execute();
};

export const insertPost = async (tx: Tx, post: PostRecord): Promise<void> => {
  await tx.insertInto('posts').values(post).execute();
};

export const setLastDay = async (tx: Tx, post: PostRecord, untilOn: string): Promise<void> => {
  await tx
    .updateTable('posts')
    .set({ untilOn })
    .where('unitId', '=', post.unitId)
    .where('id', '=', post.id)
    .execute();
};
