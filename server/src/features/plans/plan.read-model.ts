import { dayOfInstant, dayParts } from '@sotay/core/calendar/day.ts';
import { planGaps } from '@sotay/core/plans/plan.rules.ts';
import { abilitiesOn } from '../../platform/access/policy.ts';
import { type Context, demand } from '../../platform/context.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { membersOf, unitFacts } from '../meetings/index.ts';
import { plansPolicy } from './plans.policy.ts';
import { planOf } from './plans.repository.ts';
import type { Input, Output } from './plans.types.ts';

type Row = Output<'one'>['meetings'][number];

/** Meetings of the members in the year; a bureau's own are no part of the plan. */
const meetingsIn = async (tx: Tx, unitId: string, year: number): Promise<Row[]> => {
  const rows = await tx
    .selectFrom('meetings')
    .where('unitId', '=', unitId)
    .where('month', '>=', `${String(year)}-01-01`)
    .where('month', '<=', `${String(year)}-12-01`)
    .where('closedCircle', '=', false)
    .select(['id', 'month', 'kind', 'state', 'startsAt'])
    .orderBy('startsAt')
    .limit(200)
    .execute();
  return rows.map(({ id, month, kind, state, startsAt }) => ({
    id,
    month: dayParts(month).month,
    kind: kind as Row['kind'],
    state: state as Row['state'],
    startsOn: dayOfInstant(startsAt.toISOString()),
  }));
};

export const readPlan = async (context: Context, { params }: Input<'one'>): Promise<Output<'one'>> => {
  const { tx, actor } = context;
  const { unitId, year } = params;
  const unit = demand(context, await unitFacts(tx, unitId));
  const abilities = abilitiesOn(plansPolicy, actor, unit, ['plans.lead']);
  const months = await planOf(tx, unitId, year);
  const members = await membersOf(context, unitId);
  const nameOf = (id: string): string => members.find(({ memberId }) => memberId === id)?.name ?? '';
  return {
    unitName: unit.name,
    months: months.map(({ month, version, meetsOn, theme, apart, preparerMemberId: memberId }) => ({
      ...{ month, version, meetsOn, theme, apart },
      preparer: memberId === null ? null : { memberId, name: nameOf(memberId) },
    })),
    gaps: months.length === 0 ? [] : planGaps(months),
    meetings: await meetingsIn(tx, unitId, year),
    members: abilities['plans.lead'] ? members : [],
    abilities,
  };
};
