import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import { scopeOf } from '@sotay/core/kernel/grants.ts';
import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';
import { covers } from '@sotay/core/kernel/scope.ts';
import { type LeaveReason, mayTakeBackLeaving } from '@sotay/core/members/leaving.ts';
import type { MemberStatus } from '@sotay/core/members/member-status.ts';
import type { membersContract } from '@sotay/core/members/members.contract.ts';
import { mayGivePost } from '@sotay/core/members/post-giving.rules.ts';
import { sql } from 'kysely';
import { auditRead } from '../../platform/audit/record.ts';
import { abilitiesOn } from '../../platform/access/policy.ts';
import { type Context, demand } from '../../platform/context.ts';
import { findKept } from './merge.repository.ts';
import { membersPolicy } from './members.policy.ts';
import { readStandings } from './standings.repository.ts';

type One = OutputOf<(typeof membersContract)['one']>;

const readPosts = async ({ tx, actor }: Context, memberId: string): Promise<One['posts']> => {
  const rows = await tx
    .selectFrom('posts as p')
    .innerJoin('units as u', 'u.id', 'p.unitId')
    .where('p.memberId', '=', memberId)
    .orderBy('p.fromOn', 'desc')
    .orderBy('p.id')
    .limit(200)
    .select(['p.id', 'p.unitId', 'p.unitLft', 'u.name as unitName', 'p.fromOn', 'p.untilOn'])
    .select(sql<PostKind>`p.kind`.as('kind'))
    .execute();
  const reach = scopeOf(actor, membersPolicy['members.give-post']);
  return rows.map(({ unitLft, ...post }) => ({
    ...post,
    mayEnd: covers(reach, { unitLft }) && mayGivePost(actor.post?.kind ?? null, post.kind),
  }));
};

/** One member as those who govern the cell see them; that they looked is written down. The card number stays sealed. */
export const readMember = async (
  context: Context,
  { unitId, memberId }: { unitId: string; memberId: string },
): Promise<One> => {
  const { unitLft, activatedAt, mergedIntoUnitId, mergedInto, ...member } = demand(
    context,
    await context.tx
      .selectFrom('members as m')
      .innerJoin('units as u', 'u.id', 'm.unitId')
      .where('m.unitId', '=', unitId)
      .where('m.id', '=', memberId)
      .select(['m.id', 'm.unitId', 'm.unitLft', 'u.name as unitName', 'm.fullName as name', 'm.birthDate'])
      .select(['m.admittedOn', 'm.confirmedOn', 'm.exempt', 'm.suspended', 'm.temporaryOut', 'm.temporaryIn'])
      .select([
        'm.cardHint',
        'm.phone',
        'm.activatedAt',
        'm.leftOn',
        'm.version',
        'm.mergedIntoUnitId',
        'm.mergedInto',
      ])
      .select([
        sql<MemberStatus>`m.status`.as('status'),
        sql<LeaveReason | null>`m.left_reason`.as('leftReason'),
      ])
      .executeTakeFirst(),
  );
  const opened = { action: 'members.open', objectKind: 'member', objectId: memberId };
  await auditRead(context, { unitId, unitLft, ...opened });
  const today = dayOfInstant(context.now.toISOString());
  return {
    ...member,
    activatedAt: activatedAt?.toISOString() ?? null,
    mayReturn: member.leftOn !== null && mergedInto === null && mayTakeBackLeaving(member.leftOn, today),
    mergedInto: await findKept(context, { unitId: mergedIntoUnitId, memberId: mergedInto }),
    posts: await readPosts(context, memberId),
    standings: (await readStandings(context.tx, member)).map(({ recordedAt, ...row }) => ({
      ...row,
      recordedAt: recordedAt.toISOString(),
    })),
    abilities: abilitiesOn(membersPolicy, context.actor, { unitLft }, [
      'members.care',
      'members.correct',
      'members.change-standing',
      'members.end',
    ]),
  };
};
