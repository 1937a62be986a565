-- Units and members as rooms of their own: found by words without marks, changed by one at a time, moved in the tree.

-- Text without marks and case, the same as `foldText` in core; letters are ASCII before they are made small, so no locale matters.
create function fold_text(words text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog as $$
  select lower(translate(regexp_replace(normalize(words, nfd), '[\u0300-\u036f]', '', 'g'), 'Đđ', 'dd'))
$$;

alter table units
  add column version int not null default 1,
  add column folded text generated always as (fold_text(name)) stored;

alter table members
  alter column sort_key type text collate "C",
  add column version int not null default 1,
  add column folded text generated always as (fold_text(full_name)) stored;

-- Who holds which post is asked by unit and day.
create index posts_by_unit on posts (unit_id, until_on);

-- Moving places: when the room between two units is used up, the units of one branch get new bounds, and every row that says
-- its unit's place follows. That is the one change that touches history (an audit event stays what it is, its place moves), so
-- only the owner's function may do it, and row-level security holds it to what the asker governs.
drop index units_lft;
alter table units add constraint units_lft unique (lft) deferrable initially immediate;

create or replace function protect(table_name text, read_terms text[], write_terms text[]) returns void
language plpgsql set search_path = pg_catalog, public as $$
declare
  readable text := policy_terms(read_terms);
  writable text := policy_terms(write_terms);
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format('create policy app_read on %I for select to sotay_app using (%s)', table_name, readable);
  execute format('create policy app_insert on %I for insert to sotay_app with check (%s)', table_name, writable);
  execute format('create policy app_update on %I for update to sotay_app using (%s) with check (%s)', table_name, writable, writable);
  execute format('create policy app_delete on %I for delete to sotay_app using (%s)', table_name, writable);
  perform let_places_move(table_name);
end $$;

create function let_places_move(table_name text) returns void
language plpgsql set search_path = pg_catalog, public as $$
declare
  governed text := policy_terms(array['administered']);
begin
  execute format('create policy owner_moves on %I for all to sotay_owner using (%s) with check (%s)', table_name, governed, governed);
end $$;

select let_places_move(c.relname)
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'unit_lft' and not a.attisdropped
 where n.nspname = 'public' and c.relkind in ('r', 'p');

create policy owner_moves on units for all to sotay_owner using (
  lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint) with check (
  lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint);

create function move_places(old_lft bigint[], new_lft bigint[], new_rgt bigint[]) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  place regclass;
begin
  update units as u set lft = m.new_lft, rgt = m.new_rgt
    from unnest(old_lft, new_lft, new_rgt) as m (old_lft, new_lft, new_rgt) where u.lft = m.old_lft;
  for place in
    select c.oid::regclass from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'unit_lft' and not a.attisdropped
     where n.nspname = 'public' and c.relkind in ('r', 'p')
  loop
    execute format('update %s as t set unit_lft = m.new_lft from unnest($1, $2) as m (old_lft, new_lft)
                     where t.unit_lft = m.old_lft and m.old_lft <> m.new_lft', place) using old_lft, new_lft;
  end loop;
end $$;
revoke all on function move_places from public;
grant execute on function move_places to sotay_app;
