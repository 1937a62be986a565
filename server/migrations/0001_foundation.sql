-- The tree, the people, and what every act needs: identity, audit, idempotency.

-- Row-level security from named terms, so that every policy has the same column-only form.
create function protect(table_name text, read_terms text[], write_terms text[]) returns void
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
end $$;

create function policy_terms(terms text[]) returns text
language sql immutable set search_path = pg_catalog, public as $$
  select coalesce(string_agg(case term
    when 'administered' then 'unit_lft between current_setting(''app.lo'')::bigint and current_setting(''app.hi'')::bigint'
    when 'units' then 'unit_lft = any (current_setting(''app.units'')::bigint[])'
    when 'homes' then 'unit_lft = any (current_setting(''app.homes'')::bigint[])'
    when 'own' then 'member_id = current_setting(''app.member'')::uuid'
  end, ' or '), 'false') from unnest(terms) as term
$$;

create table units (
  id uuid primary key,
  parent_id uuid references units (id),
  kind text not null,
  name text not null,
  code text unique,
  symbol text not null,
  place text not null default '',
  lft bigint not null,
  rgt bigint not null,
  created_at timestamptz not null default now(),
  check (lft < rgt)
);
create unique index units_lft on units (lft);
create index units_parent on units (parent_id);
alter table units enable row level security;
alter table units force row level security;
-- A unit is seen by those who govern it, belong to it, or stand below it. Only its own columns, as everywhere.
create policy app_read on units for select to sotay_app using (
  lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint
  or lft = any (current_setting('app.homes')::bigint[]));
create policy app_insert on units for insert to sotay_app with check (
  lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint);
create policy app_update on units for update to sotay_app using (
  lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint) with check (
  lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint);
create policy auth_read on units for select to sotay_auth using (true);
grant select, insert, update on units to sotay_app;
grant select (id, parent_id, kind, name, symbol, lft, rgt) on units to sotay_auth;

create table members (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  member_id uuid generated always as (id) stored,
  full_name text not null,
  sort_key text not null,
  birth_date date not null,
  phone text,
  card_sealed bytea,
  card_hint text not null default '',
  status text not null check (status in ('full', 'probationary')),
  exempt boolean not null default false,
  suspended boolean not null default false,
  temporary_out boolean not null default false,
  temporary_in boolean not null default false,
  admitted_on date,
  confirmed_on date,
  activated_at timestamptz,
  left_on date,
  created_at timestamptz not null default now(),
  primary key (unit_id, id)
);
create index members_by_place on members (unit_lft, sort_key);
create index members_by_id on members (id);
select protect('members', array['administered', 'units', 'own'], array['administered']);
create policy auth_read on members for select to sotay_auth using (true);
create policy auth_activate on members for update to sotay_auth using (true) with check (true);
grant select, insert, update on members to sotay_app;
grant select (unit_id, id, unit_lft, full_name, birth_date, activated_at, left_on, temporary_in) on members to sotay_auth;
grant update (activated_at) on members to sotay_auth;

create table posts (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  member_unit_id uuid not null,
  member_id uuid not null,
  kind text not null,
  from_on date not null,
  until_on date,
  primary key (unit_id, id),
  foreign key (member_unit_id, member_id) references members (unit_id, id) on update cascade
);
create index posts_by_place on posts (unit_lft);
create index posts_by_member on posts (member_id);
select protect('posts', array['administered', 'homes', 'own'], array['administered']);
create policy auth_read on posts for select to sotay_auth using (true);
grant select, insert, update on posts to sotay_app;
grant select on posts to sotay_auth;

-- Identity: keyed by account, no content; only the role that signs people in reaches it.
create table accounts (
  id uuid primary key,
  member_unit_id uuid not null,
  member_id uuid not null unique,
  created_at timestamptz not null default now(),
  foreign key (member_unit_id, member_id) references members (unit_id, id) on update cascade
);
create table account_logins (
  digest bytea primary key,
  account_id uuid not null references accounts (id),
  kind text not null check (kind in ('card', 'phone'))
);
create index account_logins_by_account on account_logins (account_id);
create table sessions (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  token_digest bytea not null unique,
  post_id uuid,
  device text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  authenticated_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index sessions_by_account on sessions (account_id);
grant select, insert, update, delete on accounts, account_logins, sessions to sotay_auth;

create table audit_events (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  at timestamptz not null,
  member_id uuid,
  post_id uuid,
  action text not null,
  object_kind text not null,
  object_id uuid not null,
  before jsonb,
  after jsonb,
  request_id text not null,
  primary key (unit_id, id)
);
create index audit_events_by_object on audit_events (object_id);
select protect('audit_events', array['administered'], array[]::text[]);
-- Everybody who acts writes their own event, wherever the object lies; nobody changes or removes one.
drop policy app_insert on audit_events;
drop policy app_update on audit_events;
drop policy app_delete on audit_events;
create policy app_insert on audit_events for insert to sotay_app with check (
  unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint
  or unit_lft = any (current_setting('app.units')::bigint[])
  or unit_lft = any (current_setting('app.homes')::bigint[]));
create policy auth_insert on audit_events for insert to sotay_auth with check (true);
grant select, insert on audit_events to sotay_app;
grant insert on audit_events to sotay_auth;

create table idempotency_keys (
  account_id uuid not null,
  key uuid not null,
  endpoint text not null,
  digest bytea not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (account_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
alter table idempotency_keys enable row level security;
alter table idempotency_keys force row level security;
create policy app_own on idempotency_keys for all to sotay_app
  using (account_id = current_setting('app.account')::uuid)
  with check (account_id = current_setting('app.account')::uuid);
grant select, insert, update, delete on idempotency_keys to sotay_app;
