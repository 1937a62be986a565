import { type Day, addMonths } from '@sotay/core/calendar/day.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { CellRow, Interval } from '../oversight.types.ts';
import { monthMeetings } from './month-meetings.read-model.ts';
import { cellKinds } from './place.read-model.ts';

type Row = Omit<CellRow, 'meetings' | 'hasSecretary' | 'isReported'>;

/**
 * The cells of a unit and all below with their month, in the order of the organisation. Tasks given and done are those of the month, open
 * and late ones as they stand today; proposals are those still without an answer, counted only.
 */
export const cellsOf = async (
  tx: Tx,
  inside: Interval,
  { month, today }: { month: Day; today: Day },
): Promise<CellRow[]> => {
  const { lft, rgt } = inside;
  const next = addMonths(month, 1);
  const { rows } = await sql<Row>`
    with task as (
      select t.unit_id,
             count(*) filter (where t.assigned_on >= ${month}::date and t.assigned_on < ${next}::date)::int as given,
             count(*) filter (where t.status = 'done' and t.closed_on >= ${month}::date and t.closed_on < ${next}::date)::int as done,
             count(*) filter (where t.closed_on is null)::int as open,
             count(*) filter (where t.closed_on is null and t.due_date < ${today}::date)::int as late
        from tasks t where t.unit_lft between ${lft} and ${rgt} group by t.unit_id),
    proposal as (
      select p.unit_id, count(*)::int as open from meeting_proposals p
       where p.unit_lft between ${lft} and ${rgt} and p.answer is null group by p.unit_id)
    select u.id as unit_id, u.lft, u.parent_id, u.name,
           secretary.full_name as secretary_name, secretary.phone as secretary_phone,
           (select json_build_object('id', r.id, 'version', r.version) from month_reports r
             where r.unit_id = u.id and r.month = ${month}::date order by r.version desc limit 1) as report,
           coalesce(task.given, 0) as tasks_given, coalesce(task.done, 0) as tasks_done,
           coalesce(task.open, 0) as tasks_open, coalesce(task.late, 0) as tasks_late,
           coalesce(proposal.open, 0) as proposals_open
      from units u
      left join task on task.unit_id = u.id
      left join proposal on proposal.unit_id = u.id
      left join lateral (
        select s.full_name, s.phone from posts p join members s on s.unit_id = p.member_unit_id and s.id = p.member_id
         where p.unit_id = u.id and p.kind = 'secretary' and p.from_on <= ${today}::date
           and coalesce(p.until_on >= ${today}::date, true) limit 1) secretary on true
     where u.lft between ${lft} and ${rgt} and u.kind = any (${cellKinds}) and u.closed_on is null
     order by u.lft`.execute(tx);
  const meetings = await monthMeetings(tx, inside, month);
  return rows.map((row) => ({
    ...row,
    meetings: meetings.get(row.unitId) ?? [],
    hasSecretary: row.secretaryName !== null,
    isReported: row.report !== null,
  }));
};
