-- Numbered clauses of a resolution's parts II and III: who does what until when. Given as tasks in one act, once.
create table resolution_clauses (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  meeting_id uuid not null,
  part text not null check (part in ('II', 'III')),
  position int not null,
  content text not null,
  -- Nobody named: the whole cell.
  receiver_ids uuid[] not null default '{}',
  due_on date,
  -- The first day of the month in whose meeting it is reported.
  report_month date check (extract(day from report_month) = 1),
  given_at timestamptz,
  primary key (unit_id, id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id)
);
create index resolution_clauses_by_meeting on resolution_clauses (unit_id, meeting_id, part, position);
select protect('resolution_clauses', array['administered', 'units'], array['administered']);
select keep_in_circle('resolution_clauses');
grant select, insert, update, delete on resolution_clauses to sotay_app;

-- What was given as tasks is words of an issued resolution.
create function keep_given_clause() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.given_at is null then return case tg_op when 'DELETE' then old else new end; end if;
  if tg_op = 'UPDATE' and to_jsonb(new) - 'unit_lft' = to_jsonb(old) - 'unit_lft' then return new; end if;
  raise exception using errcode = '23514', message = 'clause given';
end $$;
create trigger keep_given before update or delete on resolution_clauses
  for each row execute function keep_given_clause();
