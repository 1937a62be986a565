-- Papers that a body hands down for the meetings of a month: kept once, with the body; each meeting below finds what fits it by reading.
create table handed_papers (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  unit_name text not null,
  -- The first day of the month of the meetings it is for.
  month date not null check (extract(day from month) = 1),
  kinds text[] not null check (cardinality(kinds) > 0),
  title text not null,
  -- What is read is this file; its bytes are found by their hash, so that those below need no right over the body's files.
  file_id uuid not null,
  sha256 bytea not null check (length(sha256) = 32),
  mime text not null,
  pages int,
  handed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (unit_id, id),
  foreign key (unit_id, file_id) references files (unit_id, id)
);
create index handed_papers_by_place on handed_papers (unit_lft, month);
select protect('handed_papers', array['administered', 'units', 'homes'], array['administered']);
grant select, insert on handed_papers to sotay_app;
grant update (withdrawn_at) on handed_papers to sotay_app;
