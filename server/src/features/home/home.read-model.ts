import { HELPERS } from '@sotay/core/auth/help.rules.ts';
import { RECOVERY_HOURS } from '@sotay/core/auth/recovery.rules.ts';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { monthsDue } from '@sotay/core/home/month-to-prepare.rules.ts';
import type { homeContract } from '@sotay/core/home/home.contract.ts';
import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';
import { SEATS } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import { ANSWERING_POSTS } from '@sotay/core/petitions/petition.rules.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../platform/access/actor.ts';
import type { Context } from '../../platform/context.ts';
import { prepared } from '../../platform/db/prepared.ts';

type Home = OutputOf<(typeof homeContract)['home']>;

/** Whether the post in use leads the unit it is held in. */
const presides = ({ post }: Actor): boolean =>
  post !== null && (post.kind === 'secretary' || post.kind === 'deputy-secretary');

/** Whether the post in use leads the person's own cell. */
const leads = (actor: Actor): boolean => presides(actor) && actor.post?.unitId === actor.unitId;

/** Posts that sit in the bureau or the committee of their unit. */
const SEATED: readonly PostKind[] = [...SEATS.bureau, ...SEATS.committee];

/** The unit in whose closed meetings the person takes part with the post in use; null where there is none. */
const seat = ({ post }: Actor): string | null => (post && SEATED.includes(post.kind) ? post.unitId : null);

/** Meetings of the own cell, and those of the bureau or committee one sits in. */
const ownMeetings = (actor: Actor): RawBuilder<unknown> => {
  const ofCell = sql`m.unit_id = ${actor.unitId} and not m.closed_circle`;
  const seatedIn = seat(actor);
  // Most sit nowhere: theirs is one walk along one index.
  return seatedIn === null
    ? sql`(${ofCell})`
    : sql`(${ofCell} or m.unit_id = ${seatedIn} and m.closed_circle)`;
};

const nextMeeting = (actor: Actor, now: Date): RawBuilder<unknown> => sql`(
  select json_build_object('unitId', m.unit_id, 'meetingId', m.id, 'title', m.title, 'startsAt', m.starts_at, 'place', m.place,
           'state', m.state, 'papers', p.papers, 'pages', p.pages,
           'reply', (select r.answer from meeting_replies r
                      where r.unit_id = m.unit_id and r.meeting_id = m.id and r.member_id = ${actor.memberId}))
    from meetings m
    cross join lateral (select count(*) as papers, coalesce(sum(p.pages), 0) as pages
                          from meeting_papers p where p.unit_id = m.unit_id and p.meeting_id = m.id) p
   where ${ownMeetings(actor)}
     and (m.state = 'open'
       or (m.state = 'invited' and m.starts_at > ${now}::timestamptz - interval '1 day')
       or (${presides(actor)} and m.unit_id = ${actor.post?.unitId ?? null} and m.state in ('draft', 'invited', 'concluded')))
   order by m.state = 'open' desc, m.state = 'concluded' desc, m.starts_at
   limit 1)`;

const toSign = (actor: Actor): RawBuilder<unknown> => sql`(
  select json_build_object('unitId', m.unit_id, 'meetingId', m.id, 'title', m.title)
    from meetings m
   where ${ownMeetings(actor)} and m.state = 'concluded'
     and ${actor.memberId} in (m.chair_member_id, m.minutes_taker_member_id)
     and not exists (select from signatures s
                      where s.unit_id = m.unit_id and s.meeting_id = m.id and s.document = 'minutes' and s.member_id = ${actor.memberId})
   order by m.starts_at
   limit 1)`;

/** The next meeting of the cell overseen from above, for its overseer: the notice of 42-HD step 1.3 (read). */
const oversees = ({ post }: Actor, now: Date): RawBuilder<unknown> => {
  if (post?.kind !== 'overseer') return sql`null::json`;
  return sql`(
  select json_build_object('unitId', m.unit_id, 'meetingId', m.id, 'cell', u.name, 'startsAt', m.starts_at, 'place', m.place)
    from meetings m join units u on u.id = m.unit_id
   where m.unit_id = ${post.unitId} and not m.closed_circle
     and (m.state = 'open' or (m.state = 'invited' and m.starts_at > ${now}::timestamptz - interval '1 day'))
   order by m.starts_at
   limit 1)`;
};

/** For so long the first screen tells of minutes that were sealed; then the list of meetings has them. */
const NEWS_DAYS = 14;

const news = (actor: Actor, now: Date): RawBuilder<unknown> => sql`(
  select json_build_object('unitId', m.unit_id, 'meetingId', m.id, 'title', m.title,
           'hasResolution', exists (select from issued_documents d
             where d.unit_id = m.unit_id and d.meeting_id = m.id and d.kind = 'resolution' and d.sealed_at is not null))
    from meetings m
   where m.unit_id = ${actor.unitId} and not m.closed_circle and m.state = 'sealed'
     and m.sealed_at > ${now}::timestamptz - make_interval(days => ${NEWS_DAYS}::int)
   order by m.sealed_at desc limit 1)`;

/** The own open tasks: the nearest three, and how many there are. */
const ownTasks = ({ memberId }: Actor): RawBuilder<unknown> => sql`
  select coalesce(to_json((array_agg(
           json_build_object('unitId', t.unit_id, 'taskId', t.id, 'content', t.content, 'basis', t.basis,
                             'dueDate', t.due_date, 'status', t.status)
           order by t.due_date nulls last, t.id))[1:3]), '[]') as tasks,
         count(*) as open_tasks
    from tasks t where t.member_id = ${memberId} and t.closed_on is null`;

const lead = (actor: Actor, months: readonly string[]): RawBuilder<unknown> => sql`(
  select json_build_object('unitId', ${actor.unitId}::text,
    'monthToPrepare', (select min(due)::text from unnest(${[...months]}::date[]) due
                        where not exists (select from meetings m where m.unit_id = ${actor.unitId} and m.month = due and m.counts_for_month)),
    'correctionsToAnswer', (select count(*) from correction_requests c where c.unit_id = ${actor.unitId} and c.state = 'open'),
    'tasksToReview', (select count(*) from tasks t where t.unit_id = ${actor.unitId} and t.closed_on is null and t.status = 'waiting-review'),
    'proposalsToAnswer', (select count(*) from meeting_proposals p join meetings m on m.unit_id = p.unit_id and m.id = p.meeting_id
                           where p.unit_id = ${actor.unitId} and p.answer is null and m.state in ('draft', 'invited', 'open')),
    'transfersToAnswer', (select count(*) from transfers t
                           where t.to_unit_lft = ${actor.unitLfts[0] ?? 0} and t.state = 'asked')))`;

/** Recoveries started by somebody else that the post in use may confirm, the oldest first. */
const toConfirm = ({ post, memberId }: Actor, now: Date): RawBuilder<unknown> => {
  if (!post || !HELPERS.some((kind) => kind === post.kind)) return sql`'[]'::json`;
  const { lo, hi } = post.interval;
  return sql`(
  select coalesce(json_agg(recovery), '[]') from (
    select json_build_object('unitId', r.unit_id, 'recoveryId', r.id, 'name', m.full_name) as recovery
      from recoveries r join members m on m.unit_id = r.unit_id and m.id = r.member_id
     where r.unit_lft between ${lo} and ${hi} and r.state = 'waiting'
       and r.started_at > ${now}::timestamptz - make_interval(hours => ${RECOVERY_HOURS}::int)
       and ${memberId} not in (r.started_by, r.member_id)
     order by r.started_at limit 3) waiting)`;
};

/** For so long the first screen says that a help is over; then the list of helpers says it. */
const HELP_OVER_DAYS = 7;
const HELPED_SHOWN = 20;

/** Of the helps of this person, given or taken: whose stead they may act in, by given name, and whether one ended lately without their doing. */
const helps = ({ unitId, memberId }: Actor, now: Date): RawBuilder<unknown> => sql`
  select coalesce(json_agg(json_build_object('id', h.id, 'memberName', m.full_name, 'acts', h.acts) order by m.sort_key)
           filter (where h.ended_at is null and h.unit_id = ${unitId} and h.helper_id = ${memberId} and m.id is not null), '[]') as helped,
         coalesce(bool_or(h.ended_at is not null and h.ended_by is distinct from ${memberId}::uuid), false) as help_over
    from helps h
    left join members m on m.unit_id = h.unit_id and m.id = h.member_id and m.left_on is null and h.ended_at is null
   where (h.member_id = ${memberId}::uuid or h.helper_id = ${memberId}::uuid)
     and (h.ended_at is null or h.ended_at > ${now}::timestamptz - make_interval(days => ${HELP_OVER_DAYS}::int))`;

/** For so long the first screen says that a petition of one's own was answered; then the list says it. */
const ANSWER_SHOWN_DAYS = 7;

/** Petitions to answer for the unit of the post in use, and own ones with a new answer; null where there are none. */
const petitions = ({ post, memberId }: Actor, now: Date, today: string): RawBuilder<unknown> => {
  const answered = sql`(
    select count(distinct p.id) as answered from petitions p
     where p.member_id = ${memberId}::uuid and p.answered_at > ${now}::timestamptz - make_interval(days => ${ANSWER_SHOWN_DAYS}::int)) a`;
  if (!post || !ANSWERING_POSTS.some((kind) => kind === post.kind))
    return sql`(
  select json_build_object('unitId', null, 'toAnswer', 0, 'late', 0, 'answered', a.answered) from ${answered} where a.answered > 0)`;
  return sql`(
  select json_build_object('unitId', ${post.unitId}::text, 'toAnswer', w.waiting, 'late', w.late, 'answered', a.answered)
    from (select count(*) as waiting, count(*) filter (where p.due_on < ${today}::date) as late from petitions p
           where p.unit_lft = ${post.interval.lo} and p.state = 'waiting' and p.member_id <> ${memberId}::uuid) w,
         ${answered}
   where w.waiting + a.answered > 0)`;
};

/** Everything the first screen shows, in one statement. */
export const readHome = async ({ tx, actor, now }: Context): Promise<Home> => {
  const today = dayOfInstant(now.toISOString());
  const { rows } = await sql<Omit<Home, 'today'>>`${prepared}
    select ${nextMeeting(actor, now)} as meeting,
           ${news(actor, now)} as news,
           ${toSign(actor)} as to_sign,
           ${oversees(actor, now)} as oversees,
           o.tasks, o.open_tasks,
           ${leads(actor) ? lead(actor, monthsDue(today)) : sql`null::json`} as lead,
           ${petitions(actor, now, today)} as petitions,
           ${toConfirm(actor, now)} as to_confirm,
           h.helped, h.help_over
      from (${helps(actor, now)}) h, (${ownTasks(actor)}) o`.execute(tx);
  const home = rows[0];
  if (!home) throw new Error('A count of nothing gives one row.');
  return { today, ...home, helped: home.helped.slice(0, HELPED_SHOWN) };
};
