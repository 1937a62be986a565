import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import type { notificationsContract } from '@sotay/core/notifications/notifications.contract.ts';
import { sql } from 'kysely';
import { demandUnit } from '../../platform/access/unit-place.ts';
import { type Context, demand } from '../../platform/context.ts';
import { findMember } from '../members/index.ts';
import { reachKindOf } from './reach.read-model.ts';

type Contract = typeof notificationsContract;

/** Who of the cell is reached on paper only, or not at all: whom somebody has to visit. */
export const readUnreached = async (
  context: Context,
  unitId: string,
): Promise<OutputOf<Contract['unreached']>> => {
  const { tx, now } = context;
  await demandUnit(context, unitId);
  const members = await tx
    .selectFrom('members as m')
    .where('m.unitId', '=', unitId)
    .where('m.leftOn', 'is', null)
    .where(sql<boolean>`${reachKindOf(sql`m.id`, now)} in ('paper', 'none')`)
    .orderBy('m.sortKey')
    .orderBy('m.id')
    .limit(2_000)
    .select(['m.id as memberId', 'm.fullName as name', 'm.phone', 'm.getsPaper'])
    .execute();
  return { members };
};

/** Whether a member gets paper. */
export const readPaper = async (
  context: Context,
  { unitId, memberId }: InputOf<Contract['paper']>['params'],
): Promise<OutputOf<Contract['paper']>> => {
  const member = demand(context, await findMember(context.tx, unitId, memberId));
  return context.tx
    .selectFrom('members')
    .where('unitId', '=', unitId)
    .where('id', '=', member.id)
    .select('getsPaper')
    .executeTakeFirstOrThrow();
};
