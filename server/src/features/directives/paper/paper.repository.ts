import type { DeliveryKind } from '@sotay/core/directives/directive.rules.ts';
import type { AudienceStatus } from '@sotay/core/kernel/audience.ts';
import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';
import { audienceMembers } from '../../members/index.ts';
import type { ItemContent } from '../deliver.ts';

/** An item that lies at a cell or above it. */
export type PaperItem = {
  placeId: string;
  id: string;
  kind: DeliveryKind;
  title: string;
  /** What is different from the version before. */
  changed: string;
  publisherName: string;
  version: number;
  versionAt: Date;
  withdrawnAt: Date | null;
  content: ItemContent;
  posts: PostKind[];
  statuses: AudienceStatus[];
};

type Bounds = { lft: number; rgt: number };

const itemsAround = (tx: Tx, { lft, rgt }: Bounds) =>
  tx
    .selectFrom('deliveries as d')
    .innerJoin('units as u', 'u.id', 'd.unitId')
    .where('u.lft', '<=', lft)
    .where('u.rgt', '>=', rgt)
    .distinctOn('d.id')
    .orderBy('d.id')
    .orderBy(sql`d.withdrawn_at is not null`)
    .orderBy('d.version', 'desc')
    .select(['d.unitId as placeId', 'd.id', 'd.title', 'd.publisherName', 'd.version', 'd.versionAt'])
    .select(['d.changed', 'd.withdrawnAt'])
    .select([
      sql<DeliveryKind>`d.kind`.as('kind'),
      sql<ItemContent>`d.content`.as('content'),
      sql<PostKind[]>`d.posts`.as('posts'),
      sql<AudienceStatus[]>`d.statuses`.as('statuses'),
    ]);

/** What came or was renewed in a stretch of time and stands, the oldest first. */
export const itemsWithin = async (
  tx: Tx,
  cell: Bounds,
  { from, until }: { from: string; until: string },
): Promise<PaperItem[]> => {
  const rows = await itemsAround(tx, cell)
    .where('d.versionAt', '>=', new Date(from))
    .where('d.versionAt', '<', new Date(until))
    .execute();
  return rows
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .sort((a, b) => a.versionAt.getTime() - b.versionAt.getTime() || (a.id < b.id ? -1 : 1));
};

export const itemsById = (tx: Tx, cell: Bounds, ids: readonly string[]): Promise<PaperItem[]> =>
  ids.length === 0 ? Promise.resolve([]) : itemsAround(tx, cell).where('d.id', 'in', ids).execute();

/** For each item the members of a cell whom it is for. */
export const readersByItem = async (
  tx: Tx,
  unitId: string,
  items: readonly PaperItem[],
  day: string,
): Promise<Map<string, Set<string>>> => {
  if (items.length === 0) return new Map();
  const asked = items.map(({ id, placeId, posts, statuses }) => {
    const audience = { unitIds: [placeId], posts, statuses };
    return sql`select ${id}::uuid as item_id, a.member_id from (${audienceMembers(audience, day)}) a where a.unit_id = ${unitId}`;
  });
  const { rows } = await sql<{
    itemId: string;
    memberId: string;
  }>`${sql.join(asked, sql` union all `)}`.execute(tx);
  const byItem = Map.groupBy(rows, ({ itemId }) => itemId);
  return new Map(
    [...byItem].map(([itemId, readers]) => [itemId, new Set(readers.map(({ memberId }) => memberId))]),
  );
};

/** Members of a cell who get paper, in the order of given names. */
export const membersOnPaper = (tx: Tx, unitId: string) =>
  tx
    .selectFrom('members')
    .select(['id as memberId', 'fullName as name'])
    .where('unitId', '=', unitId)
    .where('leftOn', 'is', null)
    .where('getsPaper', '=', true)
    .orderBy('sortKey')
    .orderBy('id')
    .limit(500)
    .execute();
