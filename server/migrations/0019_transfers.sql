-- A member goes to another cell, for good or for a time, when both cells agree. The row belongs to the cell that gives; the cell
-- that receives sees and answers it through the second place it carries.

create table transfers (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  to_unit_id uuid not null references units (id),
  to_unit_lft bigint not null,
  member_id uuid not null,
  -- Names as they were: neither side sees the other in the tree, and history stays readable.
  member_name text not null,
  unit_name text not null,
  to_unit_name text not null,
  kind text not null check (kind in ('official', 'temporary')),
  purpose text not null check (purpose in ('work', 'study')),
  state text not null check (state in ('asked', 'accepted', 'done', 'declined', 'cancelled')),
  introduced_on date not null,
  effective_on date not null,
  until_on date,
  basis text not null,
  asked_by uuid not null,
  asker_name text not null,
  asked_at timestamptz not null,
  answered_by uuid,
  answerer_name text not null default '',
  answer text not null default '',
  answered_at timestamptz,
  done_at timestamptz,
  primary key (unit_id, id),
  check ((kind = 'temporary') = (until_on is not null))
);
create index transfers_by_place on transfers (unit_lft);
create index transfers_by_receiver on transfers (to_unit_lft, state);
create unique index transfers_open on transfers (unit_id, member_id) where state in ('asked', 'accepted');
alter table transfers enable row level security;
alter table transfers force row level security;
create policy app_read on transfers for select to sotay_app using (
  unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint
  or to_unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint
  or member_id = current_setting('app.member')::uuid);
create policy app_insert on transfers for insert to sotay_app with check (
  unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint);
create policy app_update on transfers for update to sotay_app using (
  unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint
  or to_unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint) with check (
  unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint
  or to_unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint);
create policy owner_moves on transfers for all to sotay_owner using (
  unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint
  or to_unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint) with check (
  unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint
  or to_unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint);
grant select, insert, update on transfers to sotay_app;

-- Who is a guest of the cell, from which day to which. The member's record stays in the own cell.
create table stays (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  member_unit_id uuid not null,
  member_id uuid not null,
  name text not null,
  sort_key text not null,
  status text not null check (status in ('full', 'probationary')),
  from_on date not null,
  until_on date not null,
  primary key (unit_id, id),
  foreign key (member_unit_id, member_id) references members (unit_id, id) on update cascade
);
create index stays_by_place on stays (unit_lft);
create index stays_by_member on stays (member_id);
select protect('stays', array['administered', 'units', 'own'], array['administered']);
create policy auth_read on stays for select to sotay_auth using (true);
grant select, update on stays to sotay_app;
grant select (unit_id, unit_lft, member_id, from_on, until_on) on stays to sotay_auth;

alter table members
  add column left_reason text check (left_reason in ('moved', 'resigned', 'removed', 'expelled', 'died'));

create policy owner_reads on units for select to sotay_owner using (true);

-- Acts of the owner that reach beyond what the asker governs look at all of the tree for their own time, and put it back.
create function look_everywhere() returns text[] language plpgsql as $$
declare
  before text[] := array[current_setting('app.lo'), current_setting('app.hi')];
begin
  set local app.lo = '0';
  set local app.hi = '9007199254740991';
  return before;
end $$;
create function look_again(before text[]) returns void language plpgsql as $$
begin
  execute format('set local app.lo = %L', before[1]);
  execute format('set local app.hi = %L', before[2]);
end $$;

-- Cells that a member may be sent to, anywhere in the organisation: names are found by words, nothing else of them.
create function find_cells(words text, kinds text[]) returns table (id uuid, name text, above text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select u.id, u.name, coalesce(p.name, '') from units u left join units p on p.id = u.parent_id
   where u.kind = any (kinds) and (strpos(u.folded, words) > 0 or u.code = upper(words)) order by u.name, u.lft limit 20
$$;
create function place_of_cell(of_unit uuid, kinds text[]) returns table (name text, lft bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  select u.name, u.lft from units u where u.id = of_unit and u.kind = any (kinds)
$$;

-- Carries out what both sides agreed: the one act that reaches into two cells, so that neither needs rights in the other.
-- It does only what an accepted row says, and says so in the audit of the cell that gave.
create function carry_out_transfer(of_unit uuid, of_id uuid, today date, moment timestamptz, actor uuid, request text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text[] := look_everywhere();
  t transfers;
  m members;
  cut record;
begin
  select * into t from transfers where unit_id = of_unit and id = of_id and state = 'accepted' and effective_on <= today for update;
  if not found then
    perform look_again(before);
    return false;
  end if;
  select * into m from members where unit_id = t.unit_id and id = t.member_id and left_on is null for update;
  if not found then
    update transfers set state = 'cancelled', done_at = moment where unit_id = of_unit and id = of_id;
    perform look_again(before);
    return false;
  end if;
  if t.kind = 'temporary' then
    insert into stays (unit_id, id, unit_lft, member_unit_id, member_id, name, sort_key, status, from_on, until_on)
    values (t.to_unit_id, t.id, t.to_unit_lft, m.unit_id, m.id, m.full_name, m.sort_key, m.status, t.effective_on, t.until_on);
    insert into member_standings (unit_id, id, unit_lft, member_id, kind, from_on, until_on, basis, recorded_by, recorder_name, recorded_at)
    select m.unit_id, t.id, m.unit_lft, m.id, 'temporaryOut', t.effective_on, t.until_on, t.basis, t.asked_by, t.asker_name, moment
     where not exists (select from member_standings s where s.unit_id = m.unit_id and s.member_id = m.id and s.kind = 'temporaryOut'
                          and coalesce(s.until_on >= t.effective_on, true) and coalesce(s.from_on <= t.until_on, true));
    update members set temporary_out = true, version = version + 1 where unit_id = m.unit_id and id = m.id;
  else
    -- Posts end in the whole branch that the member leaves; what is held above both cells stays.
    select a.lft, a.rgt into cut from units a join units o on o.id = t.unit_id join units n on n.id = t.to_unit_id
     where a.lft <= o.lft and a.rgt >= o.rgt and not (a.lft <= n.lft and a.rgt >= n.rgt) order by a.lft limit 1;
    update posts set until_on = today - 1
     where member_id = m.id and unit_lft between cut.lft and cut.rgt and (until_on is null or until_on >= today);
    update stays set until_on = today - 1 where member_id = m.id and unit_id = t.to_unit_id and until_on >= today;
    update members set unit_id = t.to_unit_id, unit_lft = t.to_unit_lft, temporary_in = false, version = version + 1
     where unit_id = t.unit_id and id = m.id;
    update member_standings set unit_lft = t.to_unit_lft where unit_id = t.to_unit_id and member_id = m.id;
  end if;
  update transfers set state = 'done', done_at = moment where unit_id = of_unit and id = of_id;
  insert into audit_events (unit_id, id, unit_lft, at, member_id, action, object_kind, object_id, subject_id, after, request_id)
  values (t.unit_id, gen_random_uuid(), t.unit_lft, moment, actor, 'transfers.done', 'transfer', t.id, m.id,
          jsonb_build_object('kind', t.kind, 'toUnitId', t.to_unit_id), request);
  perform look_again(before);
  return true;
end $$;

-- Ends a stay early, for either side.
create function end_stay(of_unit uuid, of_id uuid, last_day date) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text[] := look_everywhere();
  t transfers;
begin
  select * into t from transfers where unit_id = of_unit and id = of_id and state = 'done' and kind = 'temporary' and until_on > last_day for update;
  if not found then
    perform look_again(before);
    return false;
  end if;
  update transfers set until_on = last_day where unit_id = of_unit and id = of_id;
  update stays set until_on = last_day where unit_id = t.to_unit_id and id = t.id;
  update member_standings set until_on = last_day where member_id = t.member_id and id = t.id;
  update members m set temporary_out = coalesce(s.temporary_out, m.temporary_out), version = m.version + 1
    from standings_on(t.unit_id, t.member_id, last_day + 1) s where m.unit_id = t.unit_id and m.id = t.member_id;
  perform look_again(before);
  return true;
end $$;

-- Posts of somebody who left, wherever they were held.
create function end_posts_of_left(of_member uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text[] := look_everywhere();
begin
  update posts p set until_on = m.left_on from members m
   where m.id = of_member and m.left_on is not null and p.member_id = m.id and (p.until_on is null or p.until_on > m.left_on);
  update stays s set until_on = m.left_on from members m
   where m.id = of_member and m.left_on is not null and s.member_id = m.id and s.until_on > m.left_on;
  perform look_again(before);
end $$;
revoke all on function look_everywhere, look_again, find_cells, place_of_cell, carry_out_transfer, end_stay, end_posts_of_left from public;
grant execute on function find_cells, place_of_cell, carry_out_transfer, end_stay, end_posts_of_left to sotay_app;

-- Places move in every column that says one: `unit_lft`, and the second place of a transfer.
create or replace function move_places(old_lft bigint[], new_lft bigint[], new_rgt bigint[]) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  place record;
begin
  update units as u set lft = m.new_lft, rgt = m.new_rgt
    from unnest(old_lft, new_lft, new_rgt) as m (old_lft, new_lft, new_rgt) where u.lft = m.old_lft;
  for place in
    select c.oid::regclass as of_table, a.attname as of_column from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname like '%unit\_lft' and not a.attisdropped
     where n.nspname = 'public' and c.relkind in ('r', 'p')
  loop
    execute format('update %s as t set %I = m.new_lft from unnest($1, $2) as m (old_lft, new_lft)
                     where t.%I = m.old_lft and m.old_lft <> m.new_lft', place.of_table, place.of_column, place.of_column)
      using old_lft, new_lft;
  end loop;
end $$;
