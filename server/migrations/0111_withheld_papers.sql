-- What the guard holds is shown to nobody below either: a paper that was handed down is read by its bytes, past the file (ADR 45).
alter table handed_papers add column withheld boolean not null default false;
grant update (withheld) on handed_papers to sotay_app;

-- With the file, whoever settles it: held it is gone from every meeting, released it is back where it was.
create function withhold_handed() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  update handed_papers set withheld = new.guard = 'held' where unit_id = new.unit_id and file_id = new.id;
  return null;
end $$;
revoke all on function withhold_handed from public;
create trigger withhold_handed after update of guard on files
  for each row when (old.guard is distinct from new.guard) execute function withhold_handed();
