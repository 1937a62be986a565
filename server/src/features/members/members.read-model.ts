import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { type PostKind, postKinds } from '@sotay/core/kernel/post-kinds.ts';
import type { MemberStatus } from '@sotay/core/members/member-status.ts';
import type { membersContract } from '@sotay/core/members/members.contract.ts';
import { foldText } from '@sotay/core/members/name.rules.ts';
import { mayGivePost } from '@sotay/core/members/post-giving.rules.ts';
import { postFits } from '@sotay/core/members/post-kinds.ts';
import { type RawBuilder, sql } from 'kysely';
import { abilitiesOn } from '../../platform/access/policy.ts';
import { whereInScope } from '../../platform/access/where-in-scope.ts';
import { type Context, demand } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors.ts';
import { membersPolicy } from './members.policy.ts';
import { findUnit } from './members.repository.ts';

type Endpoint = (typeof membersContract)['list'];
type Page = OutputOf<Endpoint>;
type Query = InputOf<Endpoint>['query'];

const PAGE = 50;

const writeCursor = (row: { sortKey: string; id: string }): string =>
  Buffer.from(JSON.stringify([row.sortKey, row.id])).toString('base64url');

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const readCursor = (after: string): { sortKey: string; id: string } => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && typeof parts[0] === 'string' && UUID.test(String(parts[1])))
      return { sortKey: parts[0], id: String(parts[1]) };
  } catch {
    // Refused below, like every other text that is no cursor.
  }
  throw new Refusal('kernel/invalid', {}, [{ at: 'querystring/after', rule: 'format' }]);
};

/** Names hold letters, numbers digits only: which of the two is meant shows in what was typed. */
const matches = (search: string): RawBuilder<boolean> => {
  const digits = search.replace(/[\s.\-–+]/g, '');
  if (!/^\d{3,}$/.test(digits)) return sql<boolean>`strpos(m.folded, ${foldText(search)}) > 0`;
  return sql<boolean>`(m.card_hint = ${digits.slice(-3)} and ${digits.length} in (3, 8, 12)
                       or right(m.phone, ${digits.length}) = ${digits} or starts_with(m.phone, ${digits}))`;
};

const kept: Record<NonNullable<Query['only']>, RawBuilder<boolean>> = {
  'not-activated': sql`m.activated_at is null`,
  full: sql`m.status = 'full'`,
  probationary: sql`m.status = 'probationary'`,
  exempt: sql`m.exempt`,
  suspended: sql`m.suspended`,
  temporary: sql`(m.temporary_in or m.temporary_out)`,
};

/** Kinds of the posts that member `m` holds today in the own unit or in the one asked about, the weightiest first. */
const postsToday = (now: Date, unitId: string): RawBuilder<PostKind[]> => {
  const today = dayOfInstant(now.toISOString());
  return sql`array(select p.kind from posts p
                    where p.member_id = m.id and p.unit_id in (m.unit_id, ${unitId}) and p.from_on <= ${today}::date
                      and (p.until_on is null or p.until_on >= ${today}::date)
                    group by p.kind order by array_position(${`{${postKinds.join(',')}}`}::text[], p.kind) limit 20)`;
};

/** A page of the members of a unit (and of those below), in the order of given names. */
export const readMembers = async (
  context: Context,
  { params, query }: { params: { unitId: string }; query: Query },
): Promise<Page> => {
  const { tx, scope, actor, now } = context;
  const unit = demand(context, await findUnit(tx, params.unitId));
  const { below = false, search, only, after } = query;
  const all = tx
    .selectFrom('members as m')
    .innerJoin('units as u', 'u.id', 'm.unitId')
    .where('m.unitLft', '>=', unit.unitLft)
    .where('m.unitLft', '<=', below ? unit.rgt : unit.unitLft)
    .where(whereInScope(scope, 'm'))
    .where('m.leftOn', 'is', null)
    .$if(search !== undefined, (rows) => rows.where(matches(search ?? '')))
    .$if(only !== undefined, (rows) => rows.where(only ? kept[only] : sql<boolean>`true`));
  const cursor = after === undefined ? null : readCursor(after);
  const rows = await all
    .$if(cursor !== null, (page) =>
      page.where(sql<boolean>`(m.sort_key, m.id) > (${cursor?.sortKey}, ${cursor?.id}::uuid)`),
    )
    .orderBy('m.sortKey')
    .orderBy('m.id')
    .limit(PAGE + 1)
    .select([
      'm.id',
      'm.unitId',
      'u.name as unitName',
      'm.fullName as name',
      'm.sortKey',
      'm.cardHint',
      'm.phone',
    ])
    .select(['m.exempt', 'm.suspended', 'm.temporaryOut', 'm.temporaryIn'])
    .select([
      sql<MemberStatus>`m.status`.as('status'),
      sql<boolean>`m.activated_at is not null`.as('activated'),
      postsToday(now, unit.id).as('posts'),
    ])
    .execute();
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const total = cursor
    ? null
    : (await all.select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()).count;
  return {
    members: shown.map(({ sortKey: _, ...row }) => row),
    total,
    next: rows.length > PAGE && last ? writeCursor(last) : null,
    abilities: abilitiesOn(membersPolicy, actor, unit, ['members.add']),
  };
};

/** The names of a unit's members: no telephone, no dates. */
export const readColleagues = async (
  context: Context,
  unitId: string,
): Promise<OutputOf<(typeof membersContract)['colleagues']>> => {
  const unit = demand(context, await findUnit(context.tx, unitId));
  const colleagues = await context.tx
    .selectFrom('members as m')
    .where('m.unitLft', '=', unit.unitLft)
    .where('m.unitId', '=', unit.id)
    .where('m.leftOn', 'is', null)
    .orderBy('m.sortKey')
    .orderBy('m.id')
    .limit(2_000)
    .select(['m.id', 'm.fullName as name'])
    .select([sql<MemberStatus>`m.status`.as('status'), postsToday(context.now, unit.id).as('posts')])
    .execute();
  return { colleagues };
};

/** The kinds of post that the unit has and the asker may give. */
export const readPostsToGive = async (
  context: Context,
  unitId: string,
): Promise<OutputOf<(typeof membersContract)['postsToGive']>> => {
  const unit = demand(context, await findUnit(context.tx, unitId));
  const giver = context.actor.post?.kind ?? null;
  return { kinds: postKinds.filter((kind) => postFits(kind, unit.kind) && mayGivePost(giver, kind)) };
};
