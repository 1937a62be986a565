import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { foldText } from '@sotay/core/members/name.rules.ts';
import type { UnitKind } from '@sotay/core/units/unit-kinds.ts';
import type { unitsContract } from '@sotay/core/units/units.contract.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../../platform/context.ts';

type Endpoint = (typeof unitsContract)['tree'];
type Tree = OutputOf<Endpoint>;
type Query = InputOf<Endpoint>['query'];

const FOUND_AT_MOST = 50;
const CHILDREN_AT_MOST = 2_000;

const wanted = ({ actor }: Context, { under, search }: Query): RawBuilder<boolean> => {
  if (search !== undefined) {
    const words = foldText(search);
    return sql<boolean>`(strpos(u.folded, ${words}) > 0 or starts_with(u.code, ${words.toUpperCase()}))`;
  }
  if (under !== undefined) return sql<boolean>`u.parent_id = ${under}`;
  const top = actor.post?.unitId ?? null;
  return sql<boolean>`(u.id = ${top} or u.parent_id = ${top})`;
};

/** Members of the units within the bounds of `u`, counted; not those who left. */
const totals = sql`lateral (
  select count(*) as members, count(m.activated_at) as activated from members m
   where m.unit_lft between u.lft and u.rgt and m.left_on is null)`;

/** The asked piece of the administered tree in order of `lft`. */
export const readTree = async (context: Context, query: Query): Promise<Tree> => {
  const { lo, hi } = context.scope.administered ?? { lo: 1, hi: 0 };
  const units = await context.tx
    .selectFrom('units as u')
    .crossJoin(totals.as('t'))
    .where('u.lft', '>=', lo)
    .where('u.lft', '<=', hi)
    .where(wanted(context, query))
    .orderBy('u.lft')
    .limit(query.search === undefined ? CHILDREN_AT_MOST : FOUND_AT_MOST)
    .select([
      'u.id',
      'u.parentId',
      'u.name',
      'u.code',
      'u.closedOn',
      sql<UnitKind>`u.kind`.as('kind'),
      sql<number>`(select count(*) from units c where c.parent_id = u.id)`.as('childCount'),
      sql<number>`t.members`.as('memberTotal'),
      sql<number>`t.activated`.as('activatedTotal'),
    ])
    .execute();
  return { units };
};
