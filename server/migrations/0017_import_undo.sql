-- The way back from an import, while nothing depends on it. Only the owner's functions remove anything, and row-level security holds
-- them to what the asker governs.

-- A unit that was taken back: its row stays for what the audit says of it, without code and without place in the tree.
alter table units add column withdrawn_at timestamptz;
create sequence withdrawn_places;
grant usage on sequence withdrawn_places to sotay_owner;
drop policy owner_moves on units;
create policy owner_moves on units for all to sotay_owner using (
  lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint or withdrawn_at is not null) with check (
  lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint or withdrawn_at is not null);

-- Which of these rows something else points to: the target, its id, and the table that needs it. Accounts follow members by
-- themselves, and the audit tells of what is gone.
create function import_dependants(target regclass, ids uuid[], own uuid[])
returns table (id uuid, needed_by text)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  key record;
  has_id boolean;
begin
  for key in
    select c.conrelid::regclass as place, a.attname as pointer
      from pg_constraint c
      join lateral unnest(c.conkey, c.confkey) as k (own_column, target_column) on true
      join pg_attribute t on t.attrelid = c.confrelid and t.attnum = k.target_column and t.attname = 'id'
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own_column
     where c.contype = 'f' and c.confrelid = target
       and c.conrelid::regclass::text not in ('accounts', 'audit_events')
  loop
    select exists (select from pg_attribute a where a.attrelid = key.place and a.attname = 'id' and not a.attisdropped) into has_id;
    return query execute format(
      'select distinct r.%I, %L::text from %s r where r.%I = any ($1) %s',
      key.pointer, key.place::text, key.place, key.pointer,
      case when has_id then 'and not r.id = any ($2)' else '' end) using ids, own;
  end loop;
end $$;
revoke all on function import_dependants from public;
grant execute on function import_dependants to sotay_app;

-- Removes what an import made: posts, members, then units, whose traces stay with the unit above. A key that still points to one of
-- them refuses all of it.
create function take_import_back(post_ids uuid[], member_ids uuid[], unit_ids uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  place regclass;
  going uuid[];
  old_lft bigint[];
  new_lft bigint[];
begin
  delete from posts where id = any (post_ids);
  delete from members where id = any (member_ids);
  select array_agg(u.id), array_agg(u.lft),
         array_agg((select max(p.lft) from units p
                     where p.lft < u.lft and p.rgt > u.rgt and not p.id = any (unit_ids)))
    into going, old_lft, new_lft
    from units u where u.id = any (unit_ids) and u.withdrawn_at is null;
  for place in
    select c.oid::regclass from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'unit_lft' and not a.attisdropped
     where n.nspname = 'public' and c.relkind in ('r', 'p')
  loop
    execute format('update %s as t set unit_lft = g.new_lft from unnest($1, $2) as g (old_lft, new_lft)
                     where t.unit_lft = g.old_lft', place) using old_lft, new_lft;
  end loop;
  update units as u
     set withdrawn_at = now(), code = null, lft = -2 * n.place, rgt = 1 - 2 * n.place
    from (select g.id, nextval('withdrawn_places') as place from unnest(going) as g (id)) as n where u.id = n.id;
end $$;
revoke all on function take_import_back from public;
grant execute on function take_import_back to sotay_app;
