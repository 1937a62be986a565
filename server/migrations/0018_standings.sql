-- How a member stands, day by day: every change is a dated row with its paper and who wrote it down. The columns of the member
-- say today; a matter without any row stands as the member's own columns say, since the record is older than this history.

create table member_standings (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  member_id uuid not null,
  kind text not null check (kind in ('full', 'probationary', 'exempt', 'suspended', 'temporaryOut', 'temporaryIn')),
  -- Null: since before it was written down.
  from_on date,
  until_on date,
  -- The decision or letter it rests on; empty where it came with a list.
  basis text not null,
  recorded_by uuid,
  recorder_name text not null,
  recorded_at timestamptz not null,
  primary key (unit_id, id),
  foreign key (unit_id, member_id) references members (unit_id, id) on update cascade
);
create index member_standings_by_member on member_standings (unit_id, member_id);
create index member_standings_by_place on member_standings (unit_lft);
select protect('member_standings', array['administered', 'units', 'own'], array['administered']);
grant select, insert, update on member_standings to sotay_app;

-- The twin of `standingOn` in core (standing.rules.ts): null where the history says nothing of a matter.
create function standings_on(of_unit uuid, of_member uuid, day date)
returns table (status text, exempt boolean, suspended boolean, temporary_out boolean, temporary_in boolean)
language sql stable set search_path = pg_catalog, public as $$
  select max(s.kind) filter (where s.kind in ('full', 'probationary') and s.covers),
         bool_or(s.covers) filter (where s.kind = 'exempt'),
         bool_or(s.covers) filter (where s.kind = 'suspended'),
         bool_or(s.covers) filter (where s.kind = 'temporaryOut'),
         bool_or(s.covers) filter (where s.kind = 'temporaryIn')
    from (select kind, coalesce(from_on <= day, true) and coalesce(until_on >= day, true) as covers
            from member_standings where unit_id = of_unit and member_id = of_member) s
$$;
