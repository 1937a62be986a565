import { dayParts } from '@sotay/core/calendar/day.ts';
import type { MeetingRow } from '@sotay/core/meetings/meetings.schema.ts';
import { formatDocumentNumber } from '@sotay/core/meetings/numbering.rules.ts';
import { kindsOf } from '@sotay/core/meetings/new-meeting.rules.ts';
import { meetsAsCell } from '@sotay/core/units/unit.rules.ts';
import { sql } from 'kysely';
import { abilitiesOn } from '../../../platform/access/policy.ts';
import { whereInScope } from '../../../platform/access/where-in-scope.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { meetingsPolicy } from '../meetings.policy.ts';
import type { Input, Output } from '../meetings.types.ts';
import { narrowRow } from '../view/helped.view.ts';
import { unitFacts } from './people.read-model.ts';

/** Own members present, and those who were to come but did not: the share as `attendanceShare` counts it. */
const counted = sql`not r.temporary_in and not r.suspended`;
const present = sql<number>`count(*) filter (where ${counted} and r.presence = 'present')`;
const missing = sql<number>`count(*) filter (where ${counted} and not r.exempt and not r.temporary_out
  and r.presence is distinct from 'present')`;

const rowsOf = ({ tx, scope, actor }: Context, { params, query }: Input<'list'>) =>
  tx
    .selectFrom('meetings as m')
    .leftJoin('rollCallEntries as r', (join) =>
      join.onRef('r.unitId', '=', 'm.unitId').onRef('r.meetingId', '=', 'm.id'),
    )
    .leftJoin('meetingReplies as a', (join) =>
      join
        .onRef('a.unitId', '=', 'm.unitId')
        .onRef('a.meetingId', '=', 'm.id')
        .on('a.memberId', '=', actor.memberId),
    )
    .leftJoin('issuedDocuments as d', (join) =>
      join
        .onRef('d.unitId', '=', 'm.unitId')
        .onRef('d.meetingId', '=', 'm.id')
        .on('d.kind', '=', 'resolution')
        .on('d.sealedAt', 'is not', null),
    )
    .where('m.unitId', '=', params.unitId)
    .where(whereInScope(scope, 'm', { circle: true }))
    .where('m.month', '>=', `${query.year}-01-01`)
    .where('m.month', '<=', `${query.year}-12-31`)
    .groupBy(['m.unitId', 'm.id', 'a.answer', 'd.number', 'd.symbol'])
    .orderBy('m.month', 'desc')
    .orderBy('m.startsAt', 'desc')
    .limit(60)
    .select([
      'm.id',
      'm.kind',
      'm.countsForMonth',
      'm.month',
      'm.title',
      'm.place',
      'm.state',
      'a.answer',
      'd.number',
      'd.symbol',
    ])
    .select(['m.startsAt', 'm.openedAt', 'm.concludedAt', 'm.sealedAt'])
    .select([present.as('present'), missing.as('missing')])
    .execute();

const resolutionOf = ({ number, symbol }: { number: number | null; symbol: string | null }): string | null =>
  number !== null && symbol !== null ? formatDocumentNumber({ number, symbol: 'NQ', issuer: symbol }) : null;

/** Meetings of a unit in one year, the newest first. */
export const readMeetings = async (context: Context, input: Input<'list'>): Promise<Output<'list'>> => {
  const unit = demand(context, await unitFacts(context.tx, input.params.unitId));
  const rows = await rowsOf(context, input);
  const meetings = rows.map((row): MeetingRow => {
    const { year, month } = dayParts(row.month);
    return {
      id: row.id,
      kind: row.kind as MeetingRow['kind'],
      countsForMonth: row.countsForMonth,
      month: { month, year },
      title: row.title,
      place: row.place,
      startsAt: row.startsAt.toISOString(),
      state: row.state as MeetingRow['state'],
      openedAt: row.openedAt?.toISOString() ?? null,
      concludedAt: row.concludedAt?.toISOString() ?? null,
      sealedAt: row.sealedAt?.toISOString() ?? null,
      attendance: row.openedAt ? { present: row.present, expected: row.present + row.missing } : null,
      resolution: resolutionOf(row),
      reply: row.answer as MeetingRow['reply'],
    };
  });
  const { actor } = context;
  const abilities = abilitiesOn(meetingsPolicy, actor, unit, ['meetings.lead']);
  const { acts } = actor.helper ?? {};
  return {
    unitName: unit.name,
    kinds: kindsOf({ meetsAsCell: meetsAsCell(unit.kind) }),
    meetings: acts ? meetings.map((row) => narrowRow(row, acts)) : meetings,
    abilities,
  };
};
