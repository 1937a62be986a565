-- A help ends by somebody's act, or by itself when one of the two no longer belongs to the cell: then nobody ended it, and why it
-- lapsed is written down for both to read.
alter table helps add column lapsed text check (lapsed in ('left', 'moved'));
do $$
declare
  named text;
begin
  select conname into strict named from pg_constraint
   where conrelid = 'helps'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%ended_by%';
  execute format('alter table helps drop constraint %I', named);
end $$;
alter table helps add constraint helps_end check (
  (ended_at is null) = (ended_by is null and lapsed is null) and (ended_by is null or lapsed is null));
create index helps_over on helps (member_id, ended_at) where ended_at is not null;
create index helps_over_by_helper on helps (helper_id, ended_at) where ended_at is not null;
grant update (lapsed) on helps to sotay_app;

-- The helper may step down.
create policy helper_update on helps for update to sotay_app
  using (helper_id = current_setting('app.member')::uuid) with check (helper_id = current_setting('app.member')::uuid);
