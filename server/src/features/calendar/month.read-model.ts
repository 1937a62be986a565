import { addMonths, dayOfInstant } from '@sotay/core/calendar/day.ts';
import { ANSWERING_POSTS } from '@sotay/core/petitions/petition.rules.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../platform/access/actor.ts';
import type { UnitPlace } from '../../platform/access/unit-place.ts';
import { type Context, demand } from '../../platform/context.ts';
import { whereInScope } from '../../platform/access/where-in-scope.ts';
import { unitFacts } from '../meetings/index.ts';
import type { Input, Output } from './calendar.types.ts';

type Entry = Output<'month'>['entries'][number];

/** A month: its first day, and the first day after it. */
type Span = { from: string; until: string };

/** Whether the post in use leads or guides the unit. */
const guides = ({ post }: Actor, { unitLft }: UnitPlace): boolean =>
  post !== null && post.interval.lo <= unitLft && unitLft <= post.interval.hi;

/** Whether the post in use answers petitions for this very unit. */
const answers = ({ post }: Actor, { unitId }: UnitPlace): boolean =>
  post?.unitId === unitId && ANSWERING_POSTS.some((kind) => kind === post.kind);

const HERE = sql`at time zone 'Asia/Ho_Chi_Minh'`;

/** The columns of an entry in one order, for all kinds alike. */
const meetings = (
  { scope, actor }: Context,
  unit: UnitPlace,
  { from, until }: Span,
): RawBuilder<unknown> => sql`
  select 'meeting' as kind, m.id, (m.starts_at ${HERE})::date as day, m.starts_at as at, m.title, m.place, m.state in ('concluded', 'sealed') as over
    from meetings m
   where m.unit_id = ${unit.unitId} and ${whereInScope(scope, 'm', { circle: true })}
     and m.starts_at >= ${from}::timestamp ${HERE} and m.starts_at < ${until}::timestamp ${HERE}
     and (m.state <> 'draft' or ${guides(actor, unit)})`;

/** Those of the whole cell and the own; all where the cell is led or guided. */
const tasks = ({ actor }: Context, unit: UnitPlace, { from, until }: Span): RawBuilder<unknown> => sql`
  select 'task', t.id, t.due_date, null::timestamptz, t.content, '', t.closed_on is not null
    from tasks t
   where t.unit_id = ${unit.unitId} and t.due_date >= ${from}::date and t.due_date < ${until}::date
     and (t.member_id is null or t.member_id = ${actor.memberId}::uuid or ${guides(actor, unit)})`;

/** Own petitions that wait with the unit, and all of those for whoever answers for it. */
const petitions = ({ actor }: Context, unit: UnitPlace, { from, until }: Span): RawBuilder<unknown> => sql`
  select 'petition', p.id, p.due_on, null::timestamptz, p.title, '', false
    from petitions p
   where p.unit_id = ${unit.unitId} and p.state = 'waiting' and p.due_on >= ${from}::date and p.due_on < ${until}::date
     and (p.member_id = ${actor.memberId}::uuid or ${answers(actor, unit)})`;

const themes = (unit: UnitPlace, { from, until }: Span): RawBuilder<unknown> => sql`
  select 'theme', null::uuid, s.meets_on, null::timestamptz, s.theme, '', false
    from plan_months s
   where s.unit_id = ${unit.unitId} and s.theme <> '' and s.meets_on >= ${from}::date and s.meets_on < ${until}::date`;

/** So many entries a month shows at the most. */
const SHOWN = 500;

/** A month of the unit, by day and hour. What the person may not know of is kept back by each part, and by row-level security behind it. */
export const readMonth = async (
  context: Context,
  { params, query }: Input<'month'>,
): Promise<Output<'month'>> => {
  const unit = demand(context, await unitFacts(context.tx, params.unitId));
  const place = { unitId: params.unitId, unitLft: unit.unitLft };
  const from = `${String(query.year)}-${String(query.month).padStart(2, '0')}-01`;
  const span = { from, until: addMonths(from, 1) };
  const parts = [
    meetings(context, place, span),
    tasks(context, place, span),
    petitions(context, place, span),
    themes(place, span),
  ];
  const { rows } = await sql<Omit<Entry, 'at' | 'isOver'> & { at: Date | null; over: boolean }>`
    select * from (${sql.join(parts, sql` union all `)}) entries
     order by day, at nulls last, kind, id limit ${SHOWN}`.execute(context.tx);
  return {
    unitName: unit.name,
    today: dayOfInstant(context.now.toISOString()),
    entries: rows.map(({ at, over, ...entry }) => ({
      ...entry,
      at: at?.toISOString() ?? null,
      isOver: over,
    })),
  };
};
