import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';
import {
  type CorrectionField,
  type CorrectionState,
  awaitsAnswer,
} from '@sotay/core/members/correction.rules.ts';
import type { MemberStatus } from '@sotay/core/members/member-status.ts';
import type { membersContract } from '@sotay/core/members/members.contract.ts';
import { sql } from 'kysely';
import { whereInScope } from '../../platform/access/where-in-scope.ts';
import { type Context, demand } from '../../platform/context.ts';
import { found } from '../../platform/errors.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { findUnit } from './members.repository.ts';

type Mine = OutputOf<(typeof membersContract)['mine']>;
type Corrections = OutputOf<(typeof membersContract)['corrections']>;

const ANSWERED_DAYS = 90;

const requests = (tx: Tx) =>
  tx
    .selectFrom('correctionRequests as c')
    .select(['c.id', 'c.wrong', 'c.reason', 'c.askedAt', 'c.answeredAt'])
    .select([sql<CorrectionField>`c.field`.as('field'), sql<CorrectionState>`c.state`.as('state')]);

const timed = <R extends { askedAt: Date; answeredAt: Date | null }>(row: R) => ({
  ...row,
  askedAt: row.askedAt.toISOString(),
  answeredAt: row.answeredAt?.toISOString() ?? null,
});

const readPosts = async ({ tx, actor }: Context): Promise<Mine['posts']> =>
  tx
    .selectFrom('posts as p')
    .leftJoin('units as u', 'u.id', 'p.unitId')
    .where('p.memberId', '=', actor.memberId)
    .orderBy('p.fromOn', 'desc')
    .orderBy('p.id')
    .limit(200)
    .select(['p.id', sql<string>`coalesce(u.name, '')`.as('unitName'), 'p.fromOn', 'p.untilOn'])
    .select(sql<PostKind>`p.kind`.as('kind'))
    .execute();

/** The record of the asker, whole, with what they asked to have corrected. The card number stays sealed. */
export const readOwnRecord = async (context: Context): Promise<Mine> => {
  const { tx, actor } = context;
  const { activatedAt, ...member } = found(
    await tx
      .selectFrom('members as m')
      .innerJoin('units as u', 'u.id', 'm.unitId')
      .where('m.unitId', '=', actor.unitId)
      .where('m.id', '=', actor.memberId)
      .select(['u.name as unitName', 'm.fullName as name', 'm.birthDate', 'm.admittedOn', 'm.confirmedOn'])
      .select([
        'm.exempt',
        'm.suspended',
        'm.temporaryOut',
        'm.temporaryIn',
        'm.cardHint',
        'm.phone',
        'm.activatedAt',
      ])
      .select(sql<MemberStatus>`m.status`.as('status'))
      .executeTakeFirst(),
  );
  const corrections = await requests(tx)
    .where('c.memberId', '=', actor.memberId)
    .orderBy('c.askedAt', 'desc')
    .orderBy('c.id', 'desc')
    .limit(20)
    .execute();
  return {
    ...member,
    activatedAt: activatedAt?.toISOString() ?? null,
    posts: await readPosts(context),
    corrections: corrections.map(timed),
  };
};

/** What waits in a unit and below for the one who asks, then what was answered lately. */
export const readCorrections = async (context: Context, unitId: string): Promise<Corrections> => {
  const { tx, scope, actor, now } = context;
  const unit = demand(context, await findUnit(tx, unitId));
  const since = new Date(now.getTime() - ANSWERED_DAYS * 86_400_000);
  const rows = await requests(tx)
    .innerJoin('members as m', 'm.id', 'c.memberId')
    .innerJoin('units as u', 'u.id', 'c.unitId')
    .where('c.unitLft', '>=', unit.unitLft)
    .where('c.unitLft', '<=', unit.rgt)
    .where(whereInScope(scope, 'c'))
    .where((where) =>
      where.or([where('c.state', 'in', ['open', 'forwarded']), where('c.answeredAt', '>=', since)]),
    )
    .orderBy(sql`c.state in ('open', 'forwarded')`, 'desc')
    .orderBy('c.askedAt', 'desc')
    .orderBy('c.id', 'desc')
    .limit(200)
    .select(['c.unitId', 'u.name as unitName', 'c.memberId', 'm.fullName as name'])
    .execute();
  const isAdministrator = actor.post?.kind === 'administrator';
  return {
    corrections: rows.map((row) => ({ ...timed(row), waits: awaitsAnswer(row.state, isAdministrator) })),
  };
};
