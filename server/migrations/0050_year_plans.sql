-- A cell's plan of a year: the day of each month's meeting, and the theme that is prepared for it.
create table plan_months (
  unit_id uuid not null,
  id uuid not null,
  unit_lft bigint not null,
  year int not null check (year between 2000 and 2200),
  month int not null check (month between 1 and 12),
  meets_on date not null,
  theme text not null default '',
  -- The theme has a meeting of its own, and not a part of the monthly one.
  apart boolean not null default false,
  preparer_member_id uuid,
  version int not null default 1,
  primary key (unit_id, id),
  unique (unit_id, year, month),
  check (extract(year from meets_on) = year and extract(month from meets_on) = month)
);
select protect('plan_months', array['administered', 'units'], array['administered']);
grant select, insert, update on plan_months to sotay_app;

alter function member_links rename to member_links_before_plans;
create function member_links() returns table (of_table text, of_column text, unit_column text, what text)
language sql immutable set search_path = pg_catalog, public as $$
  select * from member_links_before_plans() union all values ('plan_months', 'preparer_member_id', null, 'duties')
$$;
revoke all on function member_links from public;
