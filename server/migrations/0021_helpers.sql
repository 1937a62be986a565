-- A named person acts for a member for chosen acts. A row belongs to the member's cell on the day it was named: when either moves on,
-- the row no longer meets a member there and the help is over without anybody ending it. Names are those of the day.
create table helps (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  member_id uuid not null,
  member_name text not null,
  helper_id uuid not null check (helper_id <> member_id),
  helper_name text not null,
  acts text[] not null check (cardinality(acts) > 0),
  -- The secretary wrote it down, the member being present.
  in_person boolean not null,
  named_by uuid not null,
  named_by_name text not null,
  named_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (unit_id, id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index helps_once on helps (unit_id, member_id, helper_id) where ended_at is null;
create index helps_by_helper on helps (helper_id) where ended_at is null;
create index helps_by_place on helps (unit_lft);
select protect('helps', array['administered', 'own'], array['administered']);
create policy helper_read on helps for select to sotay_app using (helper_id = current_setting('app.member')::uuid);
create policy own_insert on helps for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid and named_by = current_setting('app.member')::uuid
  and unit_lft = any (current_setting('app.units')::bigint[]));
create policy own_update on helps for update to sotay_app
  using (member_id = current_setting('app.member')::uuid) with check (member_id = current_setting('app.member')::uuid);
create policy auth_read on helps for select to sotay_auth using (true);
grant select, insert on helps to sotay_app;
grant update (ended_at, ended_by) on helps to sotay_app;
grant select (unit_id, id, member_id, helper_id, helper_name, acts, ended_at) on helps to sotay_auth;
