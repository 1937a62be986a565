-- What a directive asks of each level (ADR 34): a unit takes it up, passes it on with its own guidance, reports. A row is written by the
-- unit itself, when it does something; who has done nothing is found by reading the tree against the rows.
create table directive_duties (
  unit_id uuid not null references units (id),
  item_id uuid not null,
  unit_lft bigint not null,
  version int not null,
  received_at timestamptz not null,
  receiver_name text not null,
  passed_at timestamptz,
  passer_name text not null default '',
  reported_at timestamptz,
  reporter_name text not null default '',
  report text not null default '',
  primary key (unit_id, item_id)
);
create index directive_duties_by_place on directive_duties (unit_lft);
create index directive_duties_by_item on directive_duties (item_id, unit_lft);
select protect('directive_duties', array['administered'], array[]::text[]);

-- What the unit says about it to everybody below.
create table directive_guidance (
  unit_id uuid not null references units (id),
  item_id uuid not null,
  unit_lft bigint not null,
  version int not null,
  unit_name text not null,
  body jsonb not null,
  due_on date,
  said_at timestamptz not null,
  primary key (unit_id, item_id)
);
create index directive_guidance_by_place on directive_guidance (unit_lft);
create index directive_guidance_by_item on directive_guidance (item_id, unit_lft);
select protect('directive_guidance', array['administered', 'homes'], array[]::text[]);

-- Only the unit itself writes here; those above read.
do $$
declare
  own constant text := 'unit_lft = current_setting(''app.lo'')::bigint and unit_lft <= current_setting(''app.hi'')::bigint';
  place text;
begin
  foreach place in array array['directive_duties', 'directive_guidance'] loop
    execute format('alter policy app_insert on %I with check (%s)', place, own);
    execute format('alter policy app_update on %I using (%s) with check (%s)', place, own, own);
  end loop;
end $$;
grant select, insert, update on directive_duties, directive_guidance to sotay_app;
