-- What members bring before a body, with its clock. A row is a petition as one body has it: passed on, it becomes a second row of the
-- same id with the body above, so that each body reads and changes its own and nobody else's.

create table petitions (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  unit_name text not null,
  -- The sender; names as they were on that day.
  member_id uuid not null,
  member_name text not null,
  cell_name text not null,
  kind text not null check (kind in ('petition', 'question', 'feedback')),
  title text not null,
  body text not null,
  -- The proposal to a meeting that it was before.
  proposal_id uuid,
  state text not null default 'waiting' check (state in ('waiting', 'passed', 'answered')),
  sent_at timestamptz not null,
  arrived_at timestamptz not null,
  due_on date not null,
  received_at timestamptz,
  receiver_name text not null default '',
  extended_because text not null default '',
  extended_at timestamptz,
  -- What bodies below said: [{"unitName", "opinion"}].
  opinions jsonb not null default '[]',
  opinion text not null default '',
  passed_to text not null default '',
  passed_at timestamptz,
  answer text not null default '',
  answered_at timestamptz,
  answerer_name text not null default '',
  answered_by text not null default '',
  answer_unit_id uuid,
  meeting_id uuid,
  item_id uuid,
  primary key (unit_id, id),
  check ((state = 'waiting') = (passed_at is null and answered_at is null)),
  check (meeting_id is null or answered_at is not null)
);
create index petitions_by_place on petitions (unit_lft, state, due_on);
create index petitions_by_sender on petitions (member_id, sent_at desc);
create index petitions_by_id on petitions (id);
create unique index petitions_of_proposal on petitions (unit_id, proposal_id) where proposal_id is not null;

-- Whoever governs a branch reads nothing of it here: only the unit of the post in use itself, and the sender.
select protect('petitions', array['own'], array[]::text[]);
drop policy app_insert on petitions;
drop policy app_update on petitions;
drop policy app_delete on petitions;
create policy body_read on petitions for select to sotay_app using (
  unit_lft = current_setting('app.lo')::bigint and unit_lft <= current_setting('app.hi')::bigint);
create policy own_insert on petitions for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid and unit_lft = any (current_setting('app.homes')::bigint[]));
create policy body_insert on petitions for insert to sotay_app with check (
  unit_lft = current_setting('app.lo')::bigint and unit_lft <= current_setting('app.hi')::bigint);
create policy body_update on petitions for update to sotay_app
  using (unit_lft = current_setting('app.lo')::bigint and unit_lft <= current_setting('app.hi')::bigint)
  with check (unit_lft = current_setting('app.lo')::bigint and unit_lft <= current_setting('app.hi')::bigint);
grant select, insert, update on petitions to sotay_app;

-- The body above the one whose post is in use.
create function body_above(of_unit uuid) returns table (id uuid, kind text, name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select above.id, above.kind, above.name from units u join units above on above.id = u.parent_id
   where u.id = of_unit and u.lft = current_setting('app.lo')::bigint and u.lft <= current_setting('app.hi')::bigint
     and above.withdrawn_at is null and above.closed_on is null
$$;

-- Hands a petition that waits to the body above, with all that was said so far. False where it does not wait there.
create function pass_petition_on(of_unit uuid, of_id uuid, words text, due date, moment timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text[] := look_everywhere();
  held petitions;
  above units;
begin
  select * into held from petitions where unit_id = of_unit and id = of_id and state = 'waiting' and unit_lft = before[1]::bigint for update;
  select p.* into above from units u join units p on p.id = u.parent_id where u.id = of_unit;
  if held.id is null or above.id is null then
    perform look_again(before);
    return false;
  end if;
  update petitions set state = 'passed', opinion = words, passed_to = above.name, passed_at = moment where unit_id = of_unit and id = of_id;
  insert into petitions (unit_id, id, unit_lft, unit_name, member_id, member_name, cell_name, kind, title, body, sent_at, arrived_at, due_on, opinions)
  values (above.id, of_id, above.lft, above.name, held.member_id, held.member_name, held.cell_name, held.kind, held.title, held.body,
          held.sent_at, moment, due, held.opinions || jsonb_build_array(jsonb_build_object('unitName', held.unit_name, 'opinion', words)));
  perform look_again(before);
  return true;
end $$;

-- Those who passed it on read the answer too.
create function tell_petition_answer(of_unit uuid, of_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text[] := look_everywhere();
begin
  update petitions below
     set answer = a.answer, answered_at = a.answered_at, answerer_name = a.answerer_name, answered_by = a.answered_by,
         answer_unit_id = a.answer_unit_id, meeting_id = a.meeting_id, item_id = a.item_id
    from petitions a
   where a.unit_id = of_unit and a.id = of_id and a.state = 'answered' and a.unit_lft = before[1]::bigint
     and below.id = of_id and below.state = 'passed';
  perform look_again(before);
end $$;
revoke all on function body_above, pass_petition_on, tell_petition_answer from public;
grant execute on function body_above, pass_petition_on, tell_petition_answer to sotay_app;

-- The sender's petitions go along when two records become one. The list is added to, whatever it holds by now.
alter function member_links rename to member_links_before_petitions;
create function member_links() returns table (of_table text, of_column text, unit_column text, what text)
language sql immutable set search_path = pg_catalog, public as $$
  select * from member_links_before_petitions() union all values ('petitions', 'member_id', null, 'petitions')
$$;
revoke all on function member_links from public;
