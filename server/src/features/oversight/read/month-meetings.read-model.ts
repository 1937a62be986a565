import { type Day, dayOfInstant, minutesBetween } from '@sotay/core/calendar/day.ts';
import { formatDocumentNumber } from '@sotay/core/meetings/numbering.rules.ts';
import { MOST_ATTEMPTS } from '@sotay/core/meetings/repeated-vote.rules.ts';
import type { MonthMeeting } from '@sotay/core/oversight/cell-month.ts';
import { liveSteps } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';
import { type Meeting, rulesOf, standingScore } from '../../meetings/index.ts';
import { withKnownPacks } from '../../rule-packs/index.ts';
import type { Interval } from '../oversight.types.ts';

type Row = Pick<
  Meeting,
  | 'countsForMonth'
  | 'unitId'
  | 'id'
  | 'kind'
  | 'title'
  | 'state'
  | 'packCode'
  | 'startsAt'
  | 'openedAt'
  | 'concludedAt'
  | 'points'
  | 'quality'
> & {
  marks: { stepId: string; outcome: string }[] | null;
  present: number;
  expectedAbsent: number;
  votes: number;
  votesPassed: number;
  votesFlagged: number;
  resolution: { number: number; symbol: string } | null;
};

/** The SQL twin of `attendanceShare` counts the roll; nobody by name leaves the cell. */
const rowsOf = async (tx: Tx, { lft, rgt }: Interval, month: Day): Promise<Row[]> => {
  const { rows } = await sql<Omit<Row, 'packCode'> & { packCode: string }>`
    select m.unit_id, m.id, m.kind, m.counts_for_month, m.title, m.state, m.pack_code, m.starts_at, m.opened_at, m.concluded_at, m.points, m.quality,
           (select json_agg(json_build_object('stepId', s.step_id, 'outcome', s.outcome))
              from meeting_steps s where s.unit_id = m.unit_id and s.meeting_id = m.id) as marks,
           roll.present, roll.expected_absent, vote.votes, vote.votes_passed, vote.votes_flagged,
           (select json_build_object('number', d.number, 'symbol', d.symbol)
              from issued_documents d where d.unit_id = m.unit_id and d.meeting_id = m.id and d.kind = 'resolution') as resolution
      from meetings m
      cross join lateral (
        select count(*) filter (where r.presence = 'present')::int as present,
               count(*) filter (where r.presence is distinct from 'present' and not r.exempt and not r.temporary_out)::int as expected_absent
          from roll_call_entries r
         where r.unit_id = m.unit_id and r.meeting_id = m.id and not r.temporary_in and not r.suspended) roll
      cross join lateral (
        select count(*)::int as votes, count(*) filter (where v.passed)::int as votes_passed,
               count(*) filter (where v.attempt = ${MOST_ATTEMPTS} and v.passed = false)::int as votes_flagged
          from votes v where v.unit_id = m.unit_id and v.meeting_id = m.id and v.closed_at is not null) vote
     where m.unit_lft between ${lft} and ${rgt} and m.month = ${month}::date and not m.closed_circle
     order by m.unit_lft, m.starts_at, m.id`.execute(tx);
  return withKnownPacks(tx, rows);
};

const stepsOf = ({ marks, ...meeting }: Row) => {
  const steps = liveSteps(rulesOf(meeting).form);
  const outcomeOf = (id: string) => marks?.find(({ stepId }) => stepId === id)?.outcome;
  const skipped = steps.filter(({ id }) => outcomeOf(id) === 'skipped').map(({ label }) => label);
  const stepsDone = steps.filter(({ id }) => outcomeOf(id) === 'done').length;
  return { steps: steps.length, stepsDone, stepsSkipped: skipped.length, skipped };
};

const gradeOf = (row: Row): Pick<MonthMeeting, 'grade' | 'points'> => {
  const { total, grade } = standingScore(row);
  return grade === null ? { grade: null, points: null } : { grade: grade.grade, points: total };
};

const monthMeeting = (row: Row): MonthMeeting => {
  const { openedAt, concludedAt, resolution } = row;
  const isTimed = openedAt !== null && concludedAt !== null;
  return {
    ...{ meetingId: row.id, kind: row.kind, title: row.title, state: row.state },
    countsForMonth: row.countsForMonth,
    kindLabel: rulesOf(row).form.label,
    startsOn: dayOfInstant(row.startsAt.toISOString()),
    concludedOn: concludedAt && dayOfInstant(concludedAt.toISOString()),
    minutes: isTimed ? minutesBetween(openedAt.toISOString(), concludedAt.toISOString()) : null,
    present: row.present,
    expected: row.present + row.expectedAbsent,
    ...stepsOf(row),
    ...{ votes: row.votes, votesPassed: row.votesPassed, votesFlagged: row.votesFlagged },
    resolution:
      resolution && formatDocumentNumber({ ...resolution, symbol: 'NQ', issuer: resolution.symbol }),
    ...gradeOf(row),
  };
};

/** The meetings of a month in a unit and all below, by unit, in the order of their days. */
export const monthMeetings = async (
  tx: Tx,
  inside: Interval,
  month: Day,
): Promise<Map<string, MonthMeeting[]>> => {
  const rows = await rowsOf(tx, inside, month);
  const byUnit = Map.groupBy(rows, ({ unitId }) => unitId);
  return new Map([...byUnit].map(([unitId, meetings]) => [unitId, meetings.map(monthMeeting)]));
};
