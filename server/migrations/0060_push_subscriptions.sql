-- Where a device of a member takes notices. The address and its keys are sealed under a key of the installation and found by digest;
-- the application reads only whether a device proved that a notice came. Everything else is for the role that signs people in: a device
-- belongs to a session, and no notice goes to one that has ended (ADR 0032).
create table push_subscriptions (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  member_id uuid not null,
  session_id uuid not null,
  endpoint_digest bytea not null check (length(endpoint_digest) = 32),
  sealed bytea not null,
  made_at timestamptz not null,
  renewed_at timestamptz not null,
  last_sent_at timestamptz,
  -- The notice that was last given to it, so that a job which runs again does not call twice.
  notice_id uuid,
  last_proof_at timestamptz,
  -- How many notices went out since the last proof.
  unproved int not null default 0,
  primary key (unit_id, id)
);
create index push_subscriptions_by_place on push_subscriptions (unit_lft);
create index push_subscriptions_by_member on push_subscriptions (member_id);
create index push_subscriptions_by_session on push_subscriptions (session_id);
create index push_subscriptions_by_endpoint on push_subscriptions (endpoint_digest);
select protect('push_subscriptions', array['administered', 'own'], array[]::text[]);
create policy auth_all on push_subscriptions for all to sotay_auth using (true) with check (true);
grant select (unit_id, id, unit_lft, member_id, last_proof_at) on push_subscriptions to sotay_app;
grant select, insert, update, delete on push_subscriptions to sotay_auth;

-- A device goes where its member goes.
create policy owner_follows on push_subscriptions for all to sotay_owner using (true) with check (true);
create function devices_follow() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update push_subscriptions set unit_id = new.unit_id, unit_lft = new.unit_lft where member_id = new.id;
  return null;
end $$;
revoke all on function devices_follow from public;
create trigger devices_follow after update of unit_id on members for each row
  when (old.unit_id is distinct from new.unit_id) execute function devices_follow();

-- What came up in the quiet hours and is said at six: whom it is for is looked up then.
create table waiting_notices (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  topic text not null,
  item_id uuid not null,
  version int not null,
  -- Either an audience or single members.
  audience jsonb,
  member_ids uuid[],
  due_at timestamptz not null,
  primary key (unit_id, id),
  check ((audience is null) <> (member_ids is null))
);
create index waiting_notices_by_place on waiting_notices (unit_lft, due_at);
create index waiting_notices_due on waiting_notices (due_at);
select protect('waiting_notices', array['administered'], array['administered']);
create policy auth_all on waiting_notices for all to sotay_auth using (true) with check (true);
grant select, insert on waiting_notices to sotay_app;
-- In the morning all units are looked at together, so that nobody is called twice.
grant select, delete on waiting_notices to sotay_auth;

-- The member gets on paper what others get on the telephone; the secretary of the cell says so.
alter table members add column gets_paper boolean not null default false;
