-- Visits of signed-in sessions, by the 30-minute rule (core/src/statistics/visits.rules.ts). When somebody was here is all
-- that is kept, never what was read; figures are counted from it by unit, and each member may see the own ones.
create table visits (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  member_id uuid not null,
  session_id uuid not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (unit_id, id),
  check (started_at <= last_seen_at)
);
create index visits_by_place on visits (unit_lft, started_at);
create index visits_by_session on visits (unit_id, session_id, last_seen_at);
create index visits_by_member on visits (member_id, started_at);
select protect('visits', array['administered', 'own'], array['administered']);
grant select, insert, update on visits to sotay_app;
