-- Monthly reports to the level above, as they were sent: of a cell about its month, of a committee about the reports from below. A row is
-- never changed; what is new makes the next version.
create table month_reports (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  -- The first day of the month it tells of.
  month date not null check (extract(day from month) = 1),
  version int not null check (version > 0),
  level text not null check (level in ('cell', 'committee')),
  -- Names as they were on the day of sending.
  unit_name text not null,
  above_name text not null,
  sent_by uuid not null,
  sender_name text not null,
  sender_post text not null,
  sent_at timestamptz not null,
  -- Why a cell held no meeting; the unit's own words.
  reason text not null,
  words text not null,
  -- The figures, the meetings (of a cell), the reports it is rolled up from (of a committee), and what differs from the version before.
  sums jsonb not null,
  meetings jsonb not null,
  sources jsonb not null,
  changes jsonb not null,
  -- SHA-256 of the canonical text of all that was sent.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (unit_id, id),
  unique (unit_id, month, version)
);
create index month_reports_by_place on month_reports (unit_lft, month);
select protect('month_reports', array['administered'], array['administered']);
drop policy app_update on month_reports;
drop policy app_delete on month_reports;
grant select, insert on month_reports to sotay_app;
