import { addMonths } from '@sotay/core/calendar/day.ts';
import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import type { statisticsContract } from '@sotay/core/statistics/statistics.contract.ts';
import { unitKinds } from '@sotay/core/units/unit-kinds.ts';
import { meetsAsCell } from '@sotay/core/units/unit.rules.ts';
import { type RawBuilder, sql } from 'kysely';
import { demandBranch } from '../../platform/access/unit-place.ts';
import type { Context } from '../../platform/context.ts';
import { type Below, below } from './below.read-model.ts';
import { waitingCells } from './waiting-cells.read-model.ts';

type Overview = OutputOf<(typeof statisticsContract)['overview']>;

/** No figure about people over fewer than this many (features F4). */
const SMALLEST_GROUP = 5;

const MONTHS_SHOWN = 12;

const cellKinds = unitKinds.filter(meetsAsCell);

/** An instant's month begins at midnight in Viet Nam. */
const startOfMonth = (month: string): RawBuilder<Date> =>
  sql<Date>`(${month}::timestamp at time zone 'Asia/Ho_Chi_Minh')`;

const readTotals = async ({ tx }: Context, inside: Below, month: string) => {
  const next = addMonths(month, 1);
  const { rows } = await sql<{
    cells: number;
    members: number;
    activated: number;
    visits: number;
    frequent: number;
  }>`
    select (select count(*) from units u where ${inside('u.lft')} and u.kind = any (${cellKinds}) and u.closed_on is null) as cells,
           (select count(*) from members m where ${inside('m.unit_lft')} and m.left_on is null) as members,
           (select count(*) from members m where ${inside('m.unit_lft')} and m.left_on is null and m.activated_at is not null) as activated,
           coalesce(sum(v.times), 0)::int as visits, count(*) filter (where v.times > 2) as frequent
      from (select count(*) as times from visits v
             where ${inside('v.unit_lft')} and v.started_at >= ${startOfMonth(month)} and v.started_at < ${startOfMonth(next)}
             group by v.member_id) v`.execute(tx);
  const totals = rows[0];
  if (!totals) throw new Error('An aggregate gives one row.');
  return totals;
};

const readMonths = async ({ tx }: Context, inside: Below, month: string) => {
  const { rows } = await sql<{ month: string; held: number; sealed: number }>`
    select due::date as month,
           count(distinct m.unit_id) filter (where m.state in ('concluded', 'sealed')) as held,
           count(distinct m.unit_id) filter (where m.state = 'sealed') as sealed
      from generate_series(${addMonths(month, 1 - MONTHS_SHOWN)}::date, ${month}::date, interval '1 month') due
      left join meetings m on m.month = due::date and m.counts_for_month and ${inside('m.unit_lft')}
     group by due order by due`.execute(tx);
  return rows;
};

const readBranches = async ({ tx }: Context, unitId: string, month: string) => {
  const { rows } = await sql<Overview['branches'][number]>`
    select b.id as unit_id, b.name,
           (select count(*) from units u where u.lft between b.lft and b.rgt and u.kind = any (${cellKinds}) and u.closed_on is null) as cells,
           (select count(distinct m.unit_id) from meetings m
             where m.unit_lft between b.lft and b.rgt and m.month = ${month}::date and m.counts_for_month and m.state in ('concluded', 'sealed')) as held
      from units b where b.parent_id = ${unitId} and b.closed_on is null order by b.lft limit 500`.execute(
    tx,
  );
  return rows;
};

const readTasks = async ({ tx }: Context, inside: Below, today: string) => {
  const { rows } = await sql<Overview['tasks']>`
    select count(*) filter (where t.closed_on is null) as open,
           count(*) filter (where t.closed_on is null and t.due_date < ${today}::date) as late,
           count(*) filter (where t.status = 'waiting-review') as waiting_review,
           count(*) filter (where t.status = 'done') as done
      from tasks t where ${inside('t.unit_lft')}`.execute(tx);
  return rows[0] ?? { open: 0, late: 0, waitingReview: 0, done: 0 };
};

/** The month in a unit and all below it, counted at this moment. */
export const readOverview = async (
  context: Context,
  unitId: string,
  month: string,
  today: string,
): Promise<Overview> => {
  const unit = await demandBranch(context, unitId);
  const inside = below(unit);
  const totals = await readTotals(context, inside, month);
  const months = await readMonths(context, inside, month);
  const shown = totals.members >= SMALLEST_GROUP;
  return {
    unitName: unit.name,
    month,
    countedAt: context.now.toISOString(),
    cells: totals.cells,
    held: months.at(-1)?.held ?? 0,
    sealed: months.at(-1)?.sealed ?? 0,
    members: totals.members,
    activated: totals.activated,
    visits: shown ? totals.visits : null,
    frequentMembers: shown ? totals.frequent : null,
    branches: await readBranches(context, unitId, month),
    months,
    tasks: await readTasks(context, inside, today),
    waiting: await waitingCells(context, inside, cellKinds, month),
  };
};
