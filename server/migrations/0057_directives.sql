-- What units publish (ADR 34). An office keeps its drafts and versions for itself; what is out lies once at each chosen unit, and every
-- reader finds it by place, post and status. Publishing to five million people writes the same few rows as publishing to seven thousand.

create table publishing_rules (
  unit_id uuid not null references units (id),
  unit_lft bigint not null,
  second_person boolean not null,
  primary key (unit_id)
);
create index publishing_rules_by_place on publishing_rules (unit_lft);

create table directives (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  kind text not null check (kind in ('directive', 'notice')),
  state text not null default 'draft' check (state in ('draft', 'review', 'approved', 'scheduled', 'published', 'withdrawn')),
  -- The newest version that is out; 0 before the first.
  version int not null default 0,
  draft jsonb not null,
  -- Grows with every save: two writers do not write over each other.
  revision int not null default 1,
  author_id uuid not null,
  author_name text not null,
  editor_id uuid not null,
  editor_name text not null,
  submitter_id uuid,
  submitter_name text not null default '',
  approver_name text not null default '',
  publisher_name text not null default '',
  note text not null default '',
  changed_at timestamptz not null,
  publish_at timestamptz,
  -- The code of what kept it from leaving by itself.
  held_because text,
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_because text not null default '',
  primary key (unit_id, id),
  check ((state = 'scheduled') = (publish_at is not null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null)),
  check (state not in ('published', 'withdrawn') or version > 0)
);
create index directives_by_place on directives (unit_lft, changed_at);

create table directive_versions (
  unit_id uuid not null references units (id),
  directive_id uuid not null,
  version int not null check (version > 0),
  unit_lft bigint not null,
  -- The draft as it left.
  content jsonb not null,
  publisher_name text not null,
  published_at timestamptz not null,
  primary key (unit_id, directive_id, version)
);
create index directive_versions_by_place on directive_versions (unit_lft);

-- An office's papers are for its own posts alone: whoever governs it from above reads what it publishes, not what it drafts.
create function protect_office(table_name text) returns void
language plpgsql set search_path = pg_catalog, public as $$
declare
  own constant text := 'unit_lft = current_setting(''app.lo'')::bigint and unit_lft <= current_setting(''app.hi'')::bigint';
begin
  perform protect(table_name, array[]::text[], array[]::text[]);
  execute format('alter policy app_read on %I using (%s)', table_name, own);
  execute format('alter policy app_insert on %I with check (%s)', table_name, own);
  execute format('alter policy app_update on %I using (%s) with check (%s)', table_name, own, own);
  execute format('alter policy app_delete on %I using (%s)', table_name, own);
end $$;
revoke all on function protect_office from public;
select protect_office('publishing_rules');
select protect_office('directives');
select protect_office('directive_versions');
grant select, insert on publishing_rules, directives, directive_versions to sotay_app;
grant update (second_person) on publishing_rules to sotay_app;
grant update (kind, state, version, draft, revision, editor_id, editor_name, submitter_id, submitter_name, approver_name, publisher_name, note, changed_at,
  publish_at, held_because, published_at, withdrawn_at, withdrawn_because) on directives to sotay_app;
grant delete on directives to sotay_app;

-- One row at each chosen unit: for it and all below. The same item at two units has one id.
create table deliveries (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  kind text not null check (kind in ('directive', 'notice', 'bulletin')),
  publisher_unit_id uuid not null,
  publisher_unit_lft bigint not null,
  publisher_name text not null,
  title text not null,
  version int not null check (version > 0),
  -- What is different from the version before.
  changed text not null,
  -- Text, question and what hangs on them, as published.
  content jsonb not null,
  reading_minutes int not null,
  media_kinds text[] not null,
  -- Empty: everybody.
  posts text[] not null,
  statuses text[] not null,
  asks text not null check (asks in ('read', 'act')),
  report_by date,
  expires_on date,
  published_at timestamptz not null,
  version_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_because text not null default '',
  primary key (unit_id, id)
);
create index deliveries_by_place on deliveries (unit_lft, version_at desc);
create index deliveries_by_id on deliveries (id);
select protect('deliveries', array['administered', 'homes'], array[]::text[]);
select hold_place('deliveries', 'publisher_unit_id', 'publisher_unit_lft');
-- Only the unit that publishes writes, and only to places in its own branch.
alter policy app_insert on deliveries with check (
  publisher_unit_lft = current_setting('app.lo')::bigint
  and unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint);
alter policy app_update on deliveries using (
  publisher_unit_lft = current_setting('app.lo')::bigint
  and unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint) with check (
  publisher_unit_lft = current_setting('app.lo')::bigint
  and unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint);
grant select, insert on deliveries to sotay_app;
grant update (title, version, changed, content, reading_minutes, media_kinds, posts, statuses, asks, report_by, expires_on, version_at,
  withdrawn_at, withdrawn_because) on deliveries to sotay_app;

-- Some things are for holders of posts, wherever their own cell is: to these a delivery is shown by the place of the post, whichever post
-- is in use. The reader's own posts of the day, the units around them, and what lies there for such posts; nothing else.
create policy owner_finds on deliveries for select to sotay_owner using (true);
create policy owner_finds_own on posts for select to sotay_owner using (member_id = current_setting('app.member')::uuid);
create function deliveries_by_post(today date) returns setof deliveries
language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive held as (
    select p.kind, u.parent_id, u.lft as place from posts p join units u on u.id = p.unit_id
     where p.member_id = current_setting('app.member')::uuid and p.from_on <= today and coalesce(p.until_on >= today, true)
    union
    select h.kind, u.parent_id, u.lft from held h join units u on u.id = h.parent_id)
  select d.* from deliveries d
   where d.unit_lft = any (array(select h.place from held h))
     and exists (select from held h where h.place = d.unit_lft and h.kind = any (d.posts))
$$;

-- Who opened and understood which version. Kept for a year; the sender sees numbers, the secretary of the cell names, the member their own.
create table receipts (
  unit_id uuid not null references units (id),
  item_id uuid not null,
  member_id uuid not null,
  version int not null,
  unit_lft bigint not null,
  -- The day alone: nobody needs to know at what hour somebody read.
  opened_on date not null,
  understood_at timestamptz,
  way text not null check (way in ('app', 'paper', 'helper')),
  answer int,
  is_right boolean,
  primary key (unit_id, item_id, member_id, version),
  check ((answer is null) = (is_right is null))
);
create index receipts_by_place on receipts (unit_lft);
create index receipts_by_member on receipts (member_id, item_id, version);
create index receipts_by_item on receipts (item_id, unit_lft);
select protect('receipts', array['own'], array[]::text[]);
create policy cell_read on receipts for select to sotay_app using (
  unit_lft = current_setting('app.lo')::bigint and unit_lft <= current_setting('app.hi')::bigint);
create policy own_insert on receipts for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid and unit_lft = any (current_setting('app.units')::bigint[]) and way in ('app', 'helper'));
create policy own_update on receipts for update to sotay_app
  using (member_id = current_setting('app.member')::uuid) with check (member_id = current_setting('app.member')::uuid);
create policy cell_insert on receipts for insert to sotay_app with check (
  unit_lft = current_setting('app.lo')::bigint and unit_lft <= current_setting('app.hi')::bigint and way = 'paper');
create policy cell_update on receipts for update to sotay_app
  using (unit_lft = current_setting('app.lo')::bigint and unit_lft <= current_setting('app.hi')::bigint)
  with check (unit_lft = current_setting('app.lo')::bigint and unit_lft <= current_setting('app.hi')::bigint and way = 'paper');
grant select, insert on receipts to sotay_app;
grant update (understood_at, way, answer, is_right) on receipts to sotay_app;

-- Numbers for those above: of the newest version, by unit right below and for the unit itself, within the reach of the asker. Who left does not count.
create policy owner_counts on receipts for select to sotay_owner using (true);
create function receipt_counts(of_item uuid, of_version int, of_lft bigint, of_rgt bigint)
returns table (unit_lft bigint, answer int, opened int, understood int, misread int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.unit_lft, r.answer, count(*)::int, count(r.understood_at)::int, count(*) filter (where not r.is_right)::int
    from receipts r
   where r.item_id = of_item and r.version = of_version and r.unit_lft between of_lft and of_rgt
     and r.unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint
   group by r.unit_lft, r.answer
$$;

-- After a year it is forgotten who opened what; never sooner, whoever asks.
create policy owner_forgets on receipts for delete to sotay_owner using (true);
create function forget_receipts(of_item uuid, before_day date) returns void
language sql security definer set search_path = pg_catalog, public as $$
  delete from receipts r where r.item_id = of_item and r.opened_on < least(before_day, current_date - interval '11 months')
$$;

-- Receipts go with their member: to another cell, and into the record that is kept of two (of what both opened the kept record's own stays).
create policy owner_follows on receipts for update to sotay_owner using (true) with check (true);
create policy owner_carries on receipts for insert to sotay_owner with check (true);
create function receipts_follow() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.merged_into is not null and old.merged_into is null then
    insert into receipts (unit_id, item_id, member_id, version, unit_lft, opened_on, understood_at, way, answer, is_right)
    select k.unit_id, r.item_id, k.id, r.version, k.unit_lft, r.opened_on, r.understood_at, r.way, r.answer, r.is_right
      from receipts r join members k on k.unit_id = new.merged_into_unit_id and k.id = new.merged_into
     where r.member_id = new.id
    on conflict do nothing;
    delete from receipts r where r.member_id = new.id;
  else
    update receipts r set unit_id = new.unit_id, unit_lft = new.unit_lft where r.member_id = new.id and r.unit_id = old.unit_id;
  end if;
  return null;
end $$;
create trigger receipts_follow after update of unit_id, merged_into on members
  for each row when (old.unit_id is distinct from new.unit_id or old.merged_into is distinct from new.merged_into)
  execute function receipts_follow();

revoke all on function deliveries_by_post, receipt_counts, forget_receipts, receipts_follow from public;
grant execute on function deliveries_by_post, receipt_counts, forget_receipts to sotay_app;
