import { postLabel } from '@sotay/core/auth/post-label.rules.ts';
import type { Day } from '@sotay/core/calendar/day.ts';
import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';
import type { UnitKind } from '@sotay/core/units/unit-kinds.ts';
import { sql } from 'kysely';
import { authTransaction } from '../../platform/db/transaction.ts';
import type { Platform } from '../../platform/platform.ts';

type Pools = Pick<Platform, 'pools'>;

const distinct = (ids: readonly (string | null)[]): string[] => [
  ...new Set(ids.filter((id): id is string => id !== null)),
];

/**
 * Names of people and words of posts, wherever they belong: who acted on what one may see is no secret from whom it concerns, so they
 * are looked up past row-level security, and nothing but the words comes back.
 */
export const namesOf = (
  { pools }: Pools,
  memberIds: readonly (string | null)[],
  postIds: readonly (string | null)[],
) =>
  authTransaction(pools.auth, 'read only', async (tx) => {
    const members = await tx
      .selectFrom('members')
      .where('id', '=', sql<string>`any (${distinct(memberIds)}::uuid[])`)
      .select(['id', 'fullName'])
      .execute();
    const posts = await tx
      .selectFrom('posts as p')
      .innerJoin('units as u', 'u.id', 'p.unitId')
      .where('p.id', '=', sql<string>`any (${distinct(postIds)}::uuid[])`)
      .select(['p.id', sql<PostKind>`p.kind`.as('kind'), 'u.name', sql<UnitKind>`u.kind`.as('unitKind')])
      .execute();
    return {
      members: new Map(members.map(({ id, fullName }) => [id, fullName])),
      posts: new Map(posts.map(({ id, kind, unitKind, name }) => [id, postLabel(kind, unitKind, name)])),
    };
  });

/** The posts held today in a unit and in those above it: whose rights can reach the unit. */
export const postsAbove = ({ pools }: Pools, unitLft: number, today: Day) =>
  authTransaction(pools.auth, 'read only', (tx) =>
    tx
      .selectFrom('posts as p')
      .innerJoin('units as u', 'u.id', 'p.unitId')
      .innerJoin('members as m', 'm.id', 'p.memberId')
      .where('u.lft', '<=', unitLft)
      .where('u.rgt', '>=', unitLft)
      .where('m.leftOn', 'is', null)
      .where('p.fromOn', '<=', today)
      .where((where) => where.or([where('p.untilOn', 'is', null), where('p.untilOn', '>=', today)]))
      .orderBy('u.lft', 'desc')
      .limit(1_000)
      .select(['p.memberId', 'm.fullName', 'u.lft', 'u.rgt', 'u.name as unitName'])
      .select([sql<PostKind>`p.kind`.as('kind'), sql<UnitKind>`u.kind`.as('unitKind')])
      .execute(),
  );
