-- A member who lost every way to sign in is helped by two officers: one who has seen them, one who confirms. Names of officers are
-- kept as they were, since those who read this may not see the officers' own rows.
create table recoveries (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  member_id uuid not null,
  state text not null check (state in ('waiting', 'confirmed', 'refused', 'over')),
  started_by uuid not null,
  started_name text not null,
  started_at timestamptz not null,
  decided_by uuid,
  decided_name text,
  decided_at timestamptz,
  primary key (unit_id, id)
);
create index recoveries_by_place on recoveries (unit_lft, started_at desc);
create index recoveries_by_member on recoveries (member_id, started_at desc);
create unique index recoveries_open on recoveries (member_id) where state in ('waiting', 'confirmed');
select protect('recoveries', array['administered', 'own'], array['administered']);
grant select, insert, update on recoveries to sotay_app;

-- Confirming ends the old ways to sign in: the role that signs people in does both in one transaction.
create policy auth_read on recoveries for select to sotay_auth using (true);
create policy auth_confirm on recoveries for update to sotay_auth using (true) with check (true);
grant select on recoveries to sotay_auth;
grant update (state, decided_by, decided_name, decided_at) on recoveries to sotay_auth;
