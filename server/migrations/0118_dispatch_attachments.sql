-- What goes with a paper on its way between units (ADR 46): annexes and letters, each with its file, as one unit has it. Whoever reads the paper
-- reads them; they are sent with it and never changed.
create table dispatch_attachments (
  unit_id uuid not null references units (id),
  dispatch_id uuid not null,
  -- The same for all units that it was sent to in one act.
  id uuid not null,
  unit_lft bigint not null,
  from_unit_id uuid not null references units (id),
  from_unit_lft bigint not null,
  place int not null check (place > 0),
  subject text not null,
  name text not null,
  mime text not null,
  size int not null check (size > 0),
  sha256 bytea not null check (length(sha256) = 32),
  primary key (unit_id, dispatch_id, id),
  unique (unit_id, dispatch_id, place),
  foreign key (unit_id, dispatch_id) references dispatches (unit_id, id)
);
create index dispatch_attachments_by_place on dispatch_attachments (unit_lft);
create index dispatch_attachments_by_sender on dispatch_attachments (from_unit_lft, dispatch_id);
select protect('dispatch_attachments', array[]::text[], array[]::text[]);
select hold_place('dispatch_attachments', 'from_unit_id', 'from_unit_lft');
do $$
declare
  arrived constant text := 'unit_lft = current_setting(''app.lo'')::bigint and unit_lft <= current_setting(''app.hi'')::bigint';
  sent constant text := 'from_unit_lft = current_setting(''app.lo'')::bigint and from_unit_lft <= current_setting(''app.hi'')::bigint';
begin
  execute format('alter policy app_read on dispatch_attachments using (%s or %s)', arrived, sent);
  execute format('alter policy app_insert on dispatch_attachments with check (%s)', sent);
end $$;
grant select, insert on dispatch_attachments to sotay_app;
