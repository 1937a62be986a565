-- The invariant held by the database itself: a row's place is its unit's place (ADR 0015). A composite key says so, and a unit that
-- moves takes its rows along. A row that was written for a place the unit has left meanwhile is refused at commit.

-- A unit taken back by an import stays where it was, so that its traces stay with those above; nobody sees the unit itself.
drop policy app_read on units;
create policy app_read on units for select to sotay_app using (
  withdrawn_at is null and (
    lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint
    or lft = any (current_setting('app.homes')::bigint[])));
drop policy owner_moves on units;
create policy owner_moves on units for all to sotay_owner using (
  lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint) with check (
  lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint);

create or replace function take_import_back(post_ids uuid[], member_ids uuid[], unit_ids uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from posts where id = any (post_ids);
  delete from members where id = any (member_ids);
  update units set withdrawn_at = now(), code = null where id = any (unit_ids) and withdrawn_at is null;
end $$;
drop sequence withdrawn_places;

-- The day from which the unit is no more; it stays to be read.
alter table units add column closed_on date;
alter table units add constraint units_place unique (id, lft);

-- Ties `unit_id` and `unit_lft` of a table to the unit (or another pair of columns of that form). Checked at commit, so that a row may
-- change its unit in two steps; following a move is at once.
create function hold_place(table_name text, id_column text, lft_column text) returns void
language plpgsql set search_path = pg_catalog, public as $$
declare
  alone text;
begin
  -- The check of rows that there are looks at both tables under their policies.
  set local app.lo = '-9007199254740991';
  set local app.hi = '9007199254740991';
  for alone in
    select c.conname from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attname = id_column
     where c.conrelid = table_name::regclass and c.contype = 'f' and c.confrelid = 'units'::regclass and c.conkey = array[a.attnum]
  loop
    execute format('alter table %I drop constraint %I', table_name, alone);
  end loop;
  execute format('alter table %I add constraint %I foreign key (%I, %I) references units (id, lft)
                  on update cascade deferrable initially deferred',
                 table_name, table_name || '_' || lft_column || '_holds', id_column, lft_column);
end $$;
revoke all on function hold_place from public;

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
  perform hold_place(table_name, 'unit_id', 'unit_lft');
end $$;

-- Traces of units that were taken back before lay with the unit above; they go where their unit is.
set local app.lo = '-9007199254740991';
set local app.hi = '9007199254740991';
do $$
declare
  place text;
begin
  for place in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'unit_lft' and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  loop
    execute format('update %I t set unit_lft = u.lft from units u where u.id = t.unit_id and u.withdrawn_at is not null', place);
    perform hold_place(place, 'unit_id', 'unit_lft');
  end loop;
end $$;
select hold_place('transfers', 'to_unit_id', 'to_unit_lft');
create index transfers_by_receiving_unit on transfers (to_unit_id, to_unit_lft);

-- Counts how often places changed. Who was looked up before a change is looked up again before anything is read or written.
create table tree_state (
  one boolean primary key default true check (one),
  version bigint not null
);
insert into tree_state (version) values (1);
grant select on tree_state to sotay_app, sotay_auth;

-- Reading and writing bounds, units that were taken back included, since they keep their numbers. Only within what the asker governs.
drop function move_places;
create function move_places(unit_ids uuid[], new_lft bigint[], new_rgt bigint[]) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update units as u set lft = m.new_lft, rgt = m.new_rgt
    from unnest(unit_ids, new_lft, new_rgt) as m (id, new_lft, new_rgt) where u.id = m.id;
  update tree_state set version = version + 1;
end $$;
create function units_within(low bigint, high bigint) returns table (id uuid, parent_id uuid, lft bigint, rgt bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  select u.id, u.parent_id, u.lft, u.rgt from units u
   where u.lft between greatest(low, current_setting('app.lo')::bigint) and least(high, current_setting('app.hi')::bigint) order by u.lft
$$;
create function free_room(of_unit uuid) returns table (low bigint, high bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce((select max(c.rgt) from units c where c.parent_id = u.id), u.lft), u.rgt
    from units u where u.id = of_unit and u.lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint
$$;

-- What became of a unit, with the decision it rests on. A row whose `done_at` is missing is under way.
create table unit_history (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  act text not null check (act in ('moved', 'renamed')),
  happened_on date not null,
  basis text not null,
  -- Names as they were on that day: of the unit, or of the units above.
  from_name text not null,
  to_name text not null,
  recorded_by uuid not null,
  recorder_name text not null,
  recorded_at timestamptz not null,
  units_total int not null default 0,
  units_done int not null default 0,
  done_at timestamptz,
  primary key (unit_id, id)
);
create index unit_history_by_place on unit_history (unit_lft);
create unique index unit_history_one_at_a_time on unit_history ((true)) where done_at is null;
select protect('unit_history', array['administered', 'homes'], array['administered']);
grant select, insert on unit_history to sotay_app;
grant update (units_done, done_at) on unit_history to sotay_app;

-- Where units will stand: they get there in portions, each with all its rows in one transaction.
create table places_to_come (
  unit_id uuid not null references units (id),
  unit_lft bigint not null,
  history_id uuid not null,
  position int not null,
  new_lft bigint not null,
  new_rgt bigint not null,
  members int not null,
  primary key (unit_id, history_id)
);
create index places_to_come_in_order on places_to_come (history_id, position);
select protect('places_to_come', array['administered'], array['administered']);
grant select, insert, delete on places_to_come to sotay_app;

-- Whether units are on their way anywhere: until they have arrived nothing else changes the tree.
create function tree_is_moving() returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from unit_history where done_at is null)
$$;
create policy owner_sees on unit_history for select to sotay_owner using (true);
revoke all on function move_places, units_within, free_room, tree_is_moving from public;
grant execute on function move_places, units_within, free_room, tree_is_moving to sotay_app;
