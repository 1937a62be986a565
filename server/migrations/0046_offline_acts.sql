-- Acts recorded in a hall without signal and sent later: what the device said of the time, and which hour stands (ADR 0025). The acts
-- themselves are where they belong; here is only that they waited. The device is a random number that its wipe forgets.
create table offline_acts (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  meeting_id uuid not null,
  device_id uuid not null,
  turn int not null check (turn > 0),
  act text not null,
  device_at timestamptz not null,
  happened_at timestamptz not null,
  received_at timestamptz not null,
  clock_fault text check (clock_fault in ('before-contact', 'in-future', 'set-back')),
  primary key (unit_id, id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id),
  check (happened_at <= received_at)
);
create index offline_acts_by_meeting on offline_acts (unit_id, meeting_id, device_id, turn);
select protect('offline_acts', array['administered', 'units'], array['administered']);
grant select, insert on offline_acts to sotay_app;
select keep_in_circle('offline_acts');
