-- What happens in the hall of an open meeting: who came and went when, who spoke for how long, and questions answered in one tap.

-- When somebody came and left, and by whose hand it was written: with the code at the door, with the number typed in, by the secretary.
alter table roll_call_entries
  add column arrived_at timestamptz,
  add column left_at timestamptz,
  add column recorded_by text check (recorded_by in ('door', 'self', 'secretary')),
  add check (left_at is null or (presence = 'present' and left_at >= arrived_at));
-- Whoever shows the code of the door writes the own line, and only that they are there.
create policy own_update on roll_call_entries for update to sotay_app
  using (member_id = current_setting('app.member')::uuid and unit_lft = any (current_setting('app.units')::bigint[]))
  with check (
    member_id = current_setting('app.member')::uuid and unit_lft = any (current_setting('app.units')::bigint[])
    and presence = 'present' and recorded_by in ('door', 'self') and left_at is null);

-- Who asked to speak and who spoke: time and name, never what was said.
create table speeches (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  meeting_id uuid not null,
  -- Null where a guest speaks.
  member_id uuid,
  name text not null,
  -- The order of those who wait.
  position int not null,
  minutes int not null check (minutes between 1 and 120),
  asked_at timestamptz not null,
  -- The step at which it began; null after the last one.
  step_id text,
  started_at timestamptz,
  ended_at timestamptz,
  primary key (unit_id, id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id),
  check (ended_at >= started_at),
  check (ended_at is null or started_at is not null)
);
create index speeches_by_meeting on speeches (unit_id, meeting_id, position);
create unique index speeches_one_waits on speeches (unit_id, meeting_id, member_id) where started_at is null;
create unique index speeches_one_speaks on speeches (unit_id, meeting_id) where started_at is not null and ended_at is null;
select protect('speeches', array['administered', 'units'], array['administered']);
create policy own_insert on speeches for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid and started_at is null
  and unit_lft = any (current_setting('app.units')::bigint[]));
create policy own_delete on speeches for delete to sotay_app using (
  member_id = current_setting('app.member')::uuid and started_at is null
  and unit_lft = any (current_setting('app.units')::bigint[]));
grant select, insert, update, delete on speeches to sotay_app;

-- A straw poll is no vote: it binds nobody, and once it is closed only its counts remain.
create table straw_polls (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  meeting_id uuid not null,
  question text not null,
  answers text[] not null check (cardinality(answers) between 2 and 4),
  opened_at timestamptz not null,
  closed_at timestamptz,
  counts int[],
  in_minutes boolean not null default false,
  primary key (unit_id, id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id),
  check ((closed_at is null) = (counts is null)),
  check (counts is null or cardinality(counts) = cardinality(answers)),
  check (not in_minutes or closed_at is not null)
);
create index straw_polls_by_meeting on straw_polls (unit_id, meeting_id, opened_at);
create unique index straw_polls_one_open on straw_polls (unit_id, meeting_id) where closed_at is null;
select protect('straw_polls', array['administered', 'units'], array['administered']);
grant select, insert, update on straw_polls to sotay_app;

-- One tap of one person, seen by nobody else and gone when the poll closes.
create table straw_poll_answers (
  unit_id uuid not null references units (id),
  poll_id uuid not null,
  member_id uuid not null,
  unit_lft bigint not null,
  answer int not null check (answer between 0 and 3),
  primary key (unit_id, poll_id, member_id),
  foreign key (unit_id, poll_id) references straw_polls (unit_id, id)
);
select protect('straw_poll_answers', array['own'], array[]::text[]);
create policy own_insert on straw_poll_answers for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid and unit_lft = any (current_setting('app.units')::bigint[]));
create policy own_update on straw_poll_answers for update to sotay_app
  using (member_id = current_setting('app.member')::uuid)
  with check (member_id = current_setting('app.member')::uuid and unit_lft = any (current_setting('app.units')::bigint[]));
create policy owner_counts on straw_poll_answers for select to sotay_owner using (true);
grant select, insert, update on straw_poll_answers to sotay_app;

-- How many answered so far: all that is told while a poll is open.
create function straw_poll_answered(of_unit uuid, of_poll uuid) returns int
language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*)::int from straw_poll_answers a where a.unit_id = of_unit and a.poll_id = of_poll
    and (a.unit_lft = any (current_setting('app.units')::bigint[])
      or a.unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint)
$$;
-- The counts by answer, taken while the rows of persons go.
create function take_straw_poll_answers(of_unit uuid, of_poll uuid) returns table (answer int, times int)
language sql volatile security definer set search_path = pg_catalog, public as $$
  with gone as (delete from straw_poll_answers a where a.unit_id = of_unit and a.poll_id = of_poll
    and a.unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint returning a.answer)
  select g.answer, count(*)::int from gone g group by g.answer
$$;
revoke all on function straw_poll_answered, take_straw_poll_answers from public;
grant execute on function straw_poll_answered, take_straw_poll_answers to sotay_app;
