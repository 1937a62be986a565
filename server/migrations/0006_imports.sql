-- The organisation from a workbook: what was uploaded (sealed, gone once it is applied or withdrawn), what it would do, how far it is.
create table imports (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  -- Who asked, and with which post: the work in the background is done with this person's rights of that moment.
  account_id uuid not null,
  member_id uuid not null,
  post_id uuid,
  request_id text not null,
  file_name text not null,
  workbook_sealed bytea,
  state text not null check (state in ('reading', 'previewed', 'refused', 'applying', 'applied', 'failed', 'withdrawn')),
  done int not null default 0,
  total int not null default 0,
  counts jsonb,
  file_faults jsonb,
  -- Digest of what the preview would write: applying does exactly that, or makes a new preview.
  plan_digest bytea,
  renewed boolean not null default false,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (unit_id, id)
);
create index imports_by_place on imports (unit_lft, created_at desc);
select protect('imports', array['administered'], array['administered']);
grant select, insert, update on imports to sotay_app;

-- The preview in pages as they are shown: `part` is 'faults', 'units', or sheet and effect, such as 'members/new'.
create table import_pages (
  unit_id uuid not null references units (id),
  import_id uuid not null,
  part text not null,
  page int not null,
  unit_lft bigint not null,
  rows jsonb not null,
  primary key (unit_id, import_id, part, page),
  foreign key (unit_id, import_id) references imports (unit_id, id)
);
select protect('import_pages', array['administered'], array['administered']);
grant select, insert, delete on import_pages to sotay_app;
