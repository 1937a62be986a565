import { dayOfInstant, dayParts } from '@sotay/core/calendar/day.ts';
import { trendOf } from '@sotay/core/meetings/quality-trend.rules.ts';
import { scoreOf } from '@sotay/core/meetings/score.rules.ts';
import { whereInScope } from '../../../platform/access/where-in-scope.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { rulesOf } from '../meeting-facts.ts';
import type { Input, Meeting, Output } from '../meetings.types.ts';
import { unitFacts } from '../read/people.read-model.ts';
import { toMeetings } from '../repository/meeting.repository.ts';
import { scoreKept } from './kept-quality.ts';

const MOST = 12;

type Row = Output<'qualityTrend'>['meetings'][number];

const rowOf = (meeting: Meeting): Row => {
  const form = rulesOf(meeting).pack.quality;
  const score = meeting.quality ? scoreKept(form, meeting.quality) : scoreOf(form, meeting.points);
  const { year, month } = dayParts(meeting.month);
  return {
    ...{ id: meeting.id, title: meeting.title, kind: meeting.kind, month: { month, year } },
    heldOn: dayOfInstant((meeting.openedAt ?? meeting.startsAt).toISOString()),
    total: score.grade === null ? null : score.total,
    max: form.criteria.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
    grade: score.grade?.grade ?? null,
    gradeLabel: score.grade?.label ?? null,
  };
};

/** The line of one cell: its last meetings that are over, the oldest first. */
export const readQualityTrend = async (
  context: Context,
  { params }: Input<'qualityTrend'>,
): Promise<Output<'qualityTrend'>> => {
  const unit = demand(context, await unitFacts(context.tx, params.unitId));
  const rows = await context.tx
    .selectFrom('meetings')
    .selectAll()
    .where('unitId', '=', unit.unitId)
    .where(whereInScope(context.scope, 'meetings'))
    .where('closedCircle', '=', false)
    .where('concludedAt', 'is not', null)
    .orderBy('openedAt', 'desc')
    .limit(MOST)
    .execute();
  const meetings = (await toMeetings(context.tx, rows)).map(rowOf).toReversed();
  return { unitName: unit.name, meetings, trend: trendOf(meetings) };
};
