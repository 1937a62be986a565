-- Stored files of which the last look said that they are gone or not what was put there (ADR 37). A row stands while the damage does; when it
-- was found and mended is told by the log.
create table damaged_files (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  -- A file or a medium of the unit, and by its hash which of the ways it is kept in.
  object_kind text not null check (object_kind in ('file', 'medium')),
  object_id uuid not null,
  sha256 bytea not null check (length(sha256) = 32),
  kind text not null check (kind in ('picture', 'video', 'audio', 'file', 'captions')),
  put_at timestamptz not null,
  found_at timestamptz not null,
  primary key (unit_id, id),
  unique (unit_id, object_id, sha256)
);
create index damaged_files_by_place on damaged_files (unit_lft, found_at);
-- What is looked at together: all that begins with the same byte.
create index files_by_portion on files (get_byte(sha256, 0));
select protect('damaged_files', array['administered'], array['administered']);
grant select, insert, delete on damaged_files to sotay_app;
