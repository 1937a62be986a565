-- What is done before a meeting: the short minutes of its bureau, and who has looked at what they are invited to.

create table bureau_minutes (
  unit_id uuid not null references units (id),
  meeting_id uuid not null,
  unit_lft bigint not null,
  met_on date not null,
  at text not null check (at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place text not null,
  -- Names as they were that day: [{"memberId", "name", "reason"}], present where there is no reason.
  seats jsonb not null,
  chair_member_id uuid not null,
  taker_member_id uuid not null,
  content text not null default '',
  review text not null default '',
  next_tasks text not null default '',
  drafts text not null default '',
  chair_signed_at timestamptz,
  taker_signed_at timestamptz,
  version int not null default 1,
  primary key (unit_id, meeting_id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id)
);
create index bureau_minutes_by_place on bureau_minutes (unit_lft);
-- The bureau's own: members of the cell read its outcome in the meeting.
select protect('bureau_minutes', array['administered'], array['administered']);
select keep_in_circle('bureau_minutes');
grant select, insert, update on bureau_minutes to sotay_app;

-- Kept for the share of those who looked, and the secretary's call to those who did not; a year at the longest.
create table meeting_readers (
  unit_id uuid not null references units (id),
  meeting_id uuid not null,
  member_id uuid not null,
  unit_lft bigint not null,
  opened_at timestamptz not null,
  primary key (unit_id, meeting_id, member_id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id)
);
create index meeting_readers_by_place on meeting_readers (unit_lft, opened_at);
select protect('meeting_readers', array['administered', 'own'], array[]::text[]);
drop policy app_insert on meeting_readers;
drop policy app_update on meeting_readers;
drop policy app_delete on meeting_readers;
create policy own_insert on meeting_readers for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid
  and (unit_lft = any (current_setting('app.units')::bigint[])
    or unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint));
select keep_in_circle('meeting_readers');
grant select, insert on meeting_readers to sotay_app;

-- How many have looked, for whoever sees the meeting; nothing while they are so few that each could be told apart.
create function meeting_readers_share(of_unit uuid, of_meeting uuid, fewest int) returns int
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  place bigint := (select u.lft from units u where u.id = of_unit);
  within boolean := place = any (current_setting('app.units')::bigint[])
                 or place between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint;
  counted int;
begin
  if within is not true then
    return null;
  end if;
  select count(*) into counted from meeting_readers r where r.unit_id = of_unit and r.meeting_id = of_meeting;
  return case when counted >= fewest then counted end;
end $$;
create policy owner_counts on meeting_readers for select to sotay_owner using (true);

create function forget_meeting_readers(of_unit uuid, before_when timestamptz) returns void
language sql security definer set search_path = pg_catalog, public as $$
  delete from meeting_readers r where r.unit_id = of_unit and r.opened_at < least(before_when, now() - interval '11 months')
$$;
create policy owner_forgets on meeting_readers for delete to sotay_owner using (true);
revoke all on function meeting_readers_share, forget_meeting_readers from public;
grant execute on function meeting_readers_share, forget_meeting_readers to sotay_app;
