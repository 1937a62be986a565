-- All that a unit owns, as one person may read it, in a file for that person alone. Here stands who asked for what and how far it is; the
-- file lies sealed in the data folder under the id of its row and goes after a day.
create table exports (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  -- Who asked, and with which post: it is made with this person's rights of that moment.
  account_id uuid not null,
  member_id uuid not null,
  post_id uuid,
  request_id text not null,
  format text not null check (format in ('xlsx', 'csv', 'json')),
  parts text[] not null check (cardinality(parts) > 0),
  below boolean not null,
  state text not null default 'making' check (state in ('making', 'ready', 'failed', 'cancelled', 'expired')),
  done int not null default 0,
  total int not null default 0,
  bytes bigint,
  created_at timestamptz not null,
  expires_at timestamptz,
  primary key (unit_id, id),
  check ((state in ('ready', 'expired')) = (expires_at is not null))
);
create index exports_by_member on exports (member_id, created_at desc);
create unique index exports_one_at_a_time on exports (unit_id, member_id) where state = 'making';
-- Nobody sees the exports of another, also not those who govern the unit: the audit tells them.
select protect('exports', array['own'], array[]::text[]);
drop policy app_insert on exports;
drop policy app_update on exports;
create policy own_insert on exports for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid
  and unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint);
create policy own_update on exports for update to sotay_app
  using (member_id = current_setting('app.member')::uuid) with check (member_id = current_setting('app.member')::uuid);
grant select, insert on exports to sotay_app;
grant update (state, done, total, bytes, expires_at) on exports to sotay_app;
