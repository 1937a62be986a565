-- Papers handed down to chosen units below, and the bulletin of the month in its place among them.
alter table handed_papers
  add column to_units uuid[] check (cardinality(to_units) > 0),
  add column is_bulletin boolean not null default false;

-- Who prepares the drafts of this one meeting, by task of its secretary.
alter table meetings add column preparer_member_id uuid;

-- What the overseer from above answered to the invitation of the cell, and whether they came.
create table meeting_overseers (
  unit_id uuid not null references units (id),
  meeting_id uuid not null,
  member_id uuid not null,
  unit_lft bigint not null,
  -- As it was on that day; the overseer may belong to a unit that the cell does not see.
  name text not null,
  answer text check (answer in ('coming', 'absent')),
  note text not null default '',
  answered_at timestamptz,
  -- Noted in the room by those who lead; until then what was answered counts.
  came boolean,
  primary key (unit_id, meeting_id, member_id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id)
);
create index meeting_overseers_by_place on meeting_overseers (unit_lft);
select protect('meeting_overseers', array['administered', 'units'], array['administered']);
select keep_in_circle('meeting_overseers');
grant select, insert, update on meeting_overseers to sotay_app;

alter function member_links rename to member_links_before_preparers;
create function member_links() returns table (of_table text, of_column text, unit_column text, what text)
language sql immutable set search_path = pg_catalog, public as $$
  select * from member_links_before_preparers() union all values ('meetings', 'preparer_member_id', null, 'duties')
$$;
revoke all on function member_links from public;
