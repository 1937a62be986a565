-- Two records of one person become one. The record that is given up stays as a pointer to the one that is kept: what people did under
-- it still names it, and it opens nothing.

-- Why somebody left needs no discipline data: how a decision outside the handbook is called stays outside.
alter table members drop constraint members_left_reason_check;
alter table members no force row level security;
update members set left_reason = 'no-longer' where left_reason in ('removed', 'expelled');
alter table members
  add constraint members_left_reason_check check (left_reason in ('moved', 'resigned', 'no-longer', 'died')),
  add column merged_into_unit_id uuid,
  add column merged_into uuid,
  add check ((merged_into is null) = (merged_into_unit_id is null)),
  add check (merged_into is null or (left_on is not null and left_reason is null and merged_into <> id)),
  add foreign key (merged_into_unit_id, merged_into) references members (unit_id, id) on update cascade;
alter table members force row level security;
create index members_by_merged on members (merged_into) where merged_into is not null;

-- Whose record it is: every column that goes along when two records become one, with the column of the member's cell where the key
-- has one, and under which word a preview counts it. Columns that say who did an act on a day stay (test: merge-columns).
create function member_links() returns table (of_table text, of_column text, unit_column text, what text)
language sql immutable set search_path = pg_catalog, public as $$
  values ('posts', 'member_id', 'member_unit_id', 'posts'),
         ('stays', 'member_id', 'member_unit_id', 'stays'),
         ('transfers', 'member_id', null, 'transfers'),
         ('tasks', 'member_id', 'member_unit_id', 'tasks'),
         ('task_entries', 'author_id', 'author_unit_id', 'reports'),
         ('task_entries', 'member_id', null, null),
         ('task_entry_files', 'member_id', null, null),
         ('files', 'member_id', null, 'files'),
         ('roll_call_entries', 'member_id', null, 'attendance'),
         ('meeting_replies', 'member_id', null, 'replies'),
         ('meeting_proposals', 'member_id', null, 'proposals'),
         ('opinions', 'speaker_member_id', null, 'opinions'),
         ('agenda_items', 'presenter_member_id', null, 'duties'),
         ('meetings', 'chair_member_id', null, 'duties'),
         ('meetings', 'minutes_taker_member_id', null, 'duties'),
         ('correction_requests', 'member_id', null, 'corrections'),
         ('helps', 'member_id', null, 'helps'),
         ('helps', 'helper_id', null, 'helps'),
         ('visits', 'member_id', null, 'visits'),
         ('members', 'merged_into', 'merged_into_unit_id', null)
$$;

-- What is sealed keeps its words; what a helper did for oneself cannot be, and stays where it was.
create function link_moves(of_table text, of_column text) returns text
language sql immutable set search_path = pg_catalog, public as $$
  select case when of_table = 'meetings' then 'sealed_at is null'
              when of_table = 'helps' and of_column = 'member_id' then 'helper_id <> $1'
              when of_table = 'helps' then 'member_id <> $1'
              else 'true' end
$$;

-- Whether every post that any of them holds or will hold lies in the asker's reach, and an administrator's with administrators alone:
-- otherwise merging would hand a post to somebody else's account.
create function merge_reaches(of_members uuid[], today date, as_administrator boolean) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text[] := look_everywhere();
  reaches boolean;
begin
  select not exists (
    select from posts p where p.member_id = any (of_members) and coalesce(p.until_on >= today and p.until_on >= p.from_on, true)
       and (p.unit_lft not between before[1]::bigint and before[2]::bigint or (p.kind = 'administrator' and not as_administrator)))
    into reaches;
  perform look_again(before);
  return reaches;
end $$;

-- How much would go along, by word, and how many rows of both may exist only once.
create function merge_preview(kept uuid, gone uuid) returns table (what text, moves int, clashes int)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text[] := look_everywhere();
  link record;
  counted int;
  sums jsonb := '{}';
begin
  for link in select * from member_links() l where l.what is not null loop
    execute format('select count(*) from %I where %I = $2 and %s', link.of_table, link.of_column, link_moves(link.of_table, link.of_column))
      into counted using kept, gone;
    sums := sums || jsonb_build_object(link.what, coalesce((sums ->> link.what)::int, 0) + counted);
  end loop;
  return query
    select s.key, s.value::int,
           case s.key
             when 'attendance' then (select count(*)::int from roll_call_entries k join roll_call_entries g using (unit_id, meeting_id)
                                      where k.member_id = kept and g.member_id = gone)
             when 'replies' then (select count(*)::int from meeting_replies k join meeting_replies g using (unit_id, meeting_id)
                                   where k.member_id = kept and g.member_id = gone)
             when 'posts' then (select count(*)::int from posts k join posts g using (unit_id, kind)
                                 where k.member_id = kept and g.member_id = gone
                                   and k.from_on <= coalesce(g.until_on, 'infinity') and g.from_on <= coalesce(k.until_on, 'infinity'))
             else 0 end
      from jsonb_each_text(sums) s where s.value::int > 0 order by s.key;
  perform look_again(before);
end $$;

-- Carries everything over to the kept record, once the given-up one says whom it became. Of rows that may exist once:
-- of one meeting's roll the better presence stays, of replies the later, of one post or stay held twice the one that lasts longer (the
-- other ends where that begins). What was written down to be asked or answered still ends. Answers what went and what was dropped.
create function merge_members(kept_unit uuid, kept uuid, gone_unit uuid, gone uuid, take_standing boolean, today date, moment timestamptz, actor uuid)
returns jsonb
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text[] := look_everywhere();
  presences constant text[] := array['absent-unexcused', 'absent-excused', 'exempt-absent', 'present'];
  link record;
  place record;
  counted int;
  moved jsonb := '{}';
  dropped jsonb;
begin
  perform from members g where g.unit_id = gone_unit and g.id = gone and g.merged_into_unit_id = kept_unit and g.merged_into = kept;
  if not found then
    perform look_again(before);
    return null;
  end if;
  select unit_lft, full_name into place from members where unit_id = kept_unit and id = kept;

  update roll_call_entries k set presence = g.presence, reason = g.reason from roll_call_entries g
   where k.member_id = kept and g.member_id = gone and g.unit_id = k.unit_id and g.meeting_id = k.meeting_id
     and coalesce(array_position(presences, g.presence), 0) > coalesce(array_position(presences, k.presence), 0);
  with twice as (
    delete from roll_call_entries g using roll_call_entries k
     where k.member_id = kept and g.member_id = gone and g.unit_id = k.unit_id and g.meeting_id = k.meeting_id
    returning g.unit_id, g.meeting_id, g.presence)
  select jsonb_build_object('attendance', coalesce(jsonb_agg(
           jsonb_build_object('unitId', unit_id, 'meetingId', meeting_id, 'presence', presence)), '[]')) into dropped from twice;
  with twice as (
    delete from meeting_replies r using meeting_replies o
     where r.member_id in (kept, gone) and o.member_id in (kept, gone) and r.member_id <> o.member_id
       and r.unit_id = o.unit_id and r.meeting_id = o.meeting_id and (r.at < o.at or (r.at = o.at and r.member_id = gone))
    returning r.unit_id, r.meeting_id, r.answer)
  select dropped || jsonb_build_object('replies', coalesce(jsonb_agg(
           jsonb_build_object('unitId', unit_id, 'meetingId', meeting_id, 'answer', answer)), '[]')) into dropped from twice;

  with twice as (
    update posts p set until_on = case when p.from_on < o.from_on then o.from_on else p.from_on end - 1 from posts o
     where p.member_id in (kept, gone) and o.member_id in (kept, gone) and p.member_id <> o.member_id
       and p.unit_id = o.unit_id and p.kind = o.kind
       and p.from_on <= coalesce(o.until_on, 'infinity') and o.from_on <= coalesce(p.until_on, 'infinity')
       and p.from_on <= coalesce(p.until_on, 'infinity') and o.from_on <= coalesce(o.until_on, 'infinity')
       and (coalesce(p.until_on, 'infinity'), p.member_id = kept) < (coalesce(o.until_on, 'infinity'), o.member_id = kept)
    returning p.id)
  select dropped || jsonb_build_object('posts', coalesce(jsonb_agg(id), '[]')) into dropped from twice;
  update stays s set until_on = case when s.from_on < o.from_on then o.from_on else s.from_on end - 1 from stays o
   where s.member_id in (kept, gone) and o.member_id in (kept, gone) and s.member_id <> o.member_id and s.unit_id = o.unit_id
     and s.from_on <= o.until_on and o.from_on <= s.until_on
     and (s.until_on, s.member_id = kept) < (o.until_on, o.member_id = kept);
  -- Nobody is a guest at home.
  update stays set until_on = greatest(from_on - 1, today - 1)
   where member_id in (kept, gone) and unit_id = kept_unit and until_on >= today;
  update helps h set ended_at = moment, ended_by = actor
   where h.ended_at is null and ((h.member_id = gone and h.helper_id = kept) or (h.member_id = kept and h.helper_id = gone)
      or exists (select from helps k where k.unit_id = h.unit_id and k.ended_at is null
                  and ((h.member_id = gone and k.member_id = kept and k.helper_id = h.helper_id)
                    or (h.helper_id = gone and k.helper_id = kept and k.member_id = h.member_id))));
  update transfers set state = 'cancelled', done_at = moment where member_id = gone and state in ('asked', 'accepted');
  update recoveries set state = 'over' where member_id = gone and state in ('waiting', 'confirmed');

  for link in select * from member_links() loop
    execute format('update %I set %I = $1 %s where %I = $2 and %s', link.of_table, link.of_column,
                   case when link.unit_column is null then '' else format(', %I = $3', link.unit_column) end, link.of_column,
                   case when link.of_table = 'members' then 'id <> $2 and id <> $1 and merged_into = $2'
                        else link_moves(link.of_table, link.of_column) end)
      using kept, gone, kept_unit;
    get diagnostics counted = row_count;
    if link.what is not null and counted > 0 then
      moved := moved || jsonb_build_object(link.what, coalesce((moved ->> link.what)::int, 0) + counted);
    end if;
  end loop;
  update posts set holder_name = place.full_name where member_id = kept and holder_name <> place.full_name and coalesce(until_on >= today, true);

  -- One of the two histories of standing is chosen; the other stays readable under the record that is given up.
  if take_standing then
    update member_standings s
       set unit_id = case when s.member_id = gone then kept_unit else gone_unit end,
           unit_lft = m.unit_lft, member_id = m.id
      from members m
     where (s.unit_id, s.member_id) in ((kept_unit, kept), (gone_unit, gone))
       and (m.unit_id, m.id) in ((kept_unit, kept), (gone_unit, gone)) and m.id <> s.member_id;
  end if;
  perform look_again(before);
  return jsonb_build_object('moved', moved, 'dropped', dropped);
end $$;
revoke all on function member_links, link_moves, merge_reaches, merge_preview, merge_members from public;
grant execute on function merge_reaches, merge_preview, merge_members to sotay_app;
