import { type Day, addMonths, dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { LeaderMonth } from '@sotay/core/oversight/reminders.rules.ts';
import { remindersOf } from '@sotay/core/oversight/reminders.rules.ts';
import { sql } from 'kysely';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Interval, Output } from '../oversight.types.ts';
import { cellKinds } from './place.read-model.ts';

type Next = Output<'next'>;

/** This month and the one before: what waits longer than that is a matter for a talk, not for a line on a screen. */
const leaderMonths = async (tx: Tx, unitId: string, month: Day): Promise<LeaderMonth[]> => {
  const { rows } = await sql<LeaderMonth>`
    select due::date as month,
           exists (select from month_reports r where r.unit_id = ${unitId} and r.month = due::date) as is_reported,
           exists (select from meetings m where m.unit_id = ${unitId} and m.month < due::date and not m.closed_circle and m.state in ('concluded', 'sealed')) as is_in_use,
           (select coalesce(json_agg(json_build_object(
              'meetingId', m.id, 'state', m.state, 'startsOn', (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date,
              'concludedOn', (m.concluded_at at time zone 'Asia/Ho_Chi_Minh')::date,
              'papers', (select count(*) from meeting_papers p where p.unit_id = m.unit_id and p.meeting_id = m.id))), '[]')
              from meetings m where m.unit_id = ${unitId} and m.month = due::date and not m.closed_circle) as meetings
      from unnest(${[addMonths(month, -1), month]}::date[]) due`.execute(tx);
  return rows;
};

/** How the month goes below a committee: cells that met, and the reports from directly below. */
const belowOf = async (
  tx: Tx,
  unitId: string,
  { lft, rgt }: Interval,
  month: Day,
): Promise<Next['below']> => {
  const { rows } = await sql<NonNullable<Next['below']>>`
    select count(*)::int as cells,
           count(*) filter (where not exists (
             select from meetings m where m.unit_id = u.id and m.month = ${month}::date and m.counts_for_month and m.state in ('concluded', 'sealed')))::int as not_met,
           (select count(distinct r.unit_id)::int from units b join month_reports r on r.unit_id = b.id and r.month = ${month}::date
             where b.parent_id = ${unitId} and b.closed_on is null) as reports,
           (select count(*)::int from units b where b.parent_id = ${unitId} and b.closed_on is null) as reports_awaited
      from units u where u.lft between ${lft} and ${rgt} and u.kind = any (${cellKinds}) and u.closed_on is null`.execute(
    tx,
  );
  return rows[0] ?? null;
};

/** For the first screen: reminders to those who lead a cell, the one line about the month to those who guide several. */
export const readNext = async ({ tx, actor, now }: Context): Promise<Next> => {
  const today = dayOfInstant(now.toISOString());
  const month = `${today.slice(0, 8)}01`;
  const nothing: Next = { unitId: null, month, reminders: [], below: null };
  if (!actor.post) return nothing;
  const { kind, unitId, interval } = actor.post;
  const unit = await tx.selectFrom('units').select('kind').where('id', '=', unitId).executeTakeFirst();
  if (!unit) return nothing;
  if (!cellKinds.includes(unit.kind)) {
    const inside = { lft: interval.lo, rgt: interval.hi };
    return { ...nothing, unitId, below: await belowOf(tx, unitId, inside, month) };
  }
  const leads = kind === 'secretary' || kind === 'deputy-secretary';
  const reminders = leads ? remindersOf(await leaderMonths(tx, unitId, month), today) : [];
  return { ...nothing, unitId, reminders };
};
