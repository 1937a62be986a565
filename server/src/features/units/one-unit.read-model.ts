import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import { type PostKind, postKinds } from '@sotay/core/kernel/post-kinds.ts';
import { covers } from '@sotay/core/kernel/scope.ts';
import { scopeOf } from '@sotay/core/kernel/grants.ts';
import type { CellType } from '@sotay/core/units/cell-types.ts';
import type { UnitKind } from '@sotay/core/units/unit-kinds.ts';
import type { unitsContract } from '@sotay/core/units/units.contract.ts';
import { sql } from 'kysely';
import { abilitiesOn } from '../../platform/access/policy.ts';
import { type Context, demand } from '../../platform/context.ts';
import { unitsPolicy } from './units.policy.ts';

type One = OutputOf<(typeof unitsContract)['one']>;
type Place = { lft: number; rgt: number };

const readPath = ({ tx }: Context, { lft, rgt }: Place) =>
  tx
    .selectFrom('units')
    .where('lft', '<', lft)
    .where('rgt', '>', rgt)
    .orderBy('lft')
    .limit(30)
    .select(['id', 'name'])
    .execute();

const readPosts = async ({ tx, now }: Context, unitId: string): Promise<One['posts']> => {
  const today = dayOfInstant(now.toISOString());
  return tx
    .selectFrom('posts as p')
    .leftJoin('members as h', (join) =>
      join.onRef('h.unitId', '=', 'p.memberUnitId').onRef('h.id', '=', 'p.memberId'),
    )
    .where('p.unitId', '=', unitId)
    .where('p.fromOn', '<=', today)
    .where((where) => where.or([where('p.untilOn', 'is', null), where('p.untilOn', '>=', today)]))
    .orderBy(sql`array_position(${`{${postKinds.join(',')}}`}::text[], p.kind)`)
    .orderBy('h.sortKey')
    .orderBy('p.id')
    .limit(500)
    .select(['p.id', 'p.memberId', 'p.memberUnitId', 'h.phone', 'p.fromOn', 'p.untilOn'])
    .select([
      sql<PostKind>`p.kind`.as('kind'),
      sql<string | null>`coalesce(h.full_name, nullif(p.holder_name, ''))`.as('name'),
    ])
    .execute();
};

const readCounts = async ({ tx }: Context, { lft, rgt }: Place): Promise<One['counts']> =>
  tx
    .selectFrom('members as m')
    .where('m.unitLft', '>=', lft)
    .where('m.unitLft', '<=', rgt)
    .where('m.leftOn', 'is', null)
    .select([
      sql<number>`count(*)`.as('total'),
      sql<number>`count(m.activated_at)`.as('activated'),
      sql<number>`count(*) filter (where m.status = 'full')`.as('full'),
      sql<number>`count(*) filter (where m.status = 'probationary')`.as('probationary'),
      sql<number>`count(*) filter (where m.exempt)`.as('exempt'),
      sql<number>`count(*) filter (where m.suspended)`.as('suspended'),
      sql<number>`count(*) filter (where m.temporary_out)`.as('temporaryOut'),
      sql<number>`count(*) filter (where m.temporary_in)`.as('temporaryIn'),
    ])
    .executeTakeFirstOrThrow();

/** One unit as its page shows it: its members counted for those who govern it, telephones also for those who belong to it. */
export const readUnit = async (context: Context, unitId: string): Promise<One> => {
  const { tx, actor } = context;
  const unit = demand(
    context,
    await tx
      .selectFrom('units as u')
      .where('u.id', '=', unitId)
      .select([
        'u.id',
        'u.parentId',
        'u.name',
        'u.code',
        'u.symbol',
        'u.place',
        'u.version',
        'u.closedOn',
        'u.lft',
        'u.rgt',
      ])
      .select([
        'u.lft as unitLft',
        sql<UnitKind>`u.kind`.as('kind'),
        sql<CellType>`u.cell_type`.as('cellType'),
      ])
      .executeTakeFirst(),
  );
  const governs = covers(scopeOf(actor, unitsPolicy['units.read']), unit);
  const near = governs || actor.unitLfts.includes(unit.unitLft);
  const posts = await readPosts(context, unitId);
  const { lft, rgt, unitLft, ...facts } = unit;
  return {
    ...facts,
    path: await readPath(context, { lft, rgt }),
    posts: near ? posts : posts.map((post) => ({ ...post, phone: null })),
    counts: governs ? await readCounts(context, { lft, rgt }) : null,
    abilities: abilitiesOn(unitsPolicy, actor, { unitLft }, ['units.create', 'units.edit', 'units.read']),
  };
};
