-- The library (ADR 42). A document is its unit's: drafts and what was thrown away are the office's alone; what is filed is open to
-- all below, to the unit's own members, or to those with a post in it. Who reads is told by columns of each row, the pages' too.

create table documents (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  state text not null default 'draft' check (state in ('draft', 'filed', 'trashed')),
  -- Where it was when it was thrown away, to be put back there.
  state_before text check (state_before in ('draft', 'filed')),
  level text check (level in ('centre', 'province', 'bloc', 'base', 'cell')),
  kind text,
  number int check (number > 0),
  symbol text not null default '',
  issuer text not null default '',
  issued_on date,
  subject text not null default '',
  signer text not null default '',
  sight text not null default 'below' check (sight in ('below', 'unit', 'officers')),
  in_force boolean not null default true,
  -- The version readers have, 0 before the first; and the newest one.
  version int not null default 0,
  latest int not null default 1 check (latest > 0),
  revision int not null default 1,
  filed_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  open_to text not null generated always as (case when state = 'filed' then sight else 'office' end) stored,
  primary key (unit_id, id),
  check ((state = 'trashed') = (state_before is not null)),
  check (state <> 'filed' or (version > 0 and level is not null and kind is not null and issued_on is not null and issuer <> '' and subject <> ''))
);
create index documents_by_place on documents (unit_lft, issued_on desc, id desc);

create table document_versions (
  unit_id uuid not null references units (id),
  document_id uuid not null,
  version int not null check (version > 0),
  unit_lft bigint not null,
  file_id uuid not null,
  sha256 bytea not null check (length(sha256) = 32),
  name text not null,
  mime text not null,
  size int not null check (size > 0),
  reading text not null default 'waiting' check (reading in ('waiting', 'reading', 'read', 'failed')),
  -- The code of why the text could not be read.
  fault text,
  pages int,
  pages_read int not null default 0,
  encoding text not null default 'unicode' check (encoding in ('unicode', 'tcvn3', 'vni')),
  -- What was recognised in the text: field → {value, sure}.
  recognised jsonb not null default '{}',
  created_at timestamptz not null,
  open_to text not null default 'office' check (open_to in ('office', 'below', 'unit', 'officers')),
  primary key (unit_id, document_id, version),
  foreign key (unit_id, document_id) references documents (unit_id, id),
  check ((reading = 'failed') = (fault is not null))
);
create index document_versions_by_place on document_versions (unit_lft);
create index document_versions_by_content on document_versions (unit_id, sha256);

create table document_pages (
  unit_id uuid not null references units (id),
  document_id uuid not null,
  version int not null,
  page int not null check (page > 0),
  unit_lft bigint not null,
  text text not null,
  open_to text not null default 'office' check (open_to in ('office', 'below', 'unit', 'officers')),
  primary key (unit_id, document_id, version, page),
  foreign key (unit_id, document_id, version) references document_versions (unit_id, document_id, version)
);
create index document_pages_by_place on document_pages (unit_lft);

-- An office's rows, as in 0057, and beside them what is open to readers.
create function protect_library(table_name text) returns void
language plpgsql set search_path = pg_catalog, public as $$
begin
  perform protect_office(table_name);
  execute format('alter policy app_read on %I using (
    unit_lft = current_setting(''app.lo'')::bigint and unit_lft <= current_setting(''app.hi'')::bigint
    or open_to = ''below'' and unit_lft = any (current_setting(''app.homes'')::bigint[])
    or open_to = ''unit'' and unit_lft = any (current_setting(''app.units'')::bigint[]))', table_name);
end $$;
revoke all on function protect_library from public;
select protect_library('documents');
select protect_library('document_versions');
select protect_library('document_pages');
grant select, insert on documents, document_versions, document_pages to sotay_app;
grant update (state, state_before, level, kind, number, symbol, issuer, issued_on, subject, signer, sight, in_force, version, latest, revision,
  filed_at, changed_at) on documents to sotay_app;
grant update (reading, fault, pages, pages_read, encoding, recognised, open_to) on document_versions to sotay_app;
grant update (open_to) on document_pages to sotay_app;
grant delete on document_pages to sotay_app;
