-- What people attach. The bytes lie in the data folder by their SHA-256; here stands what they are and whose.
--
-- A file has an audience. 'unit': the papers of the unit, seen by all its members. 'own': what a member attaches to a report;
-- only the member and those who govern the unit see it, so a photo does not go around the cell. Members put in their own
-- files; papers for all come from those who govern the unit. Nothing is changed or removed.
create table files (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  member_id uuid not null,
  audience text not null check (audience in ('unit', 'own')),
  sha256 bytea not null check (length(sha256) = 32),
  size int not null check (size > 0),
  mime text not null,
  name text not null,
  pages int,
  width int,
  height int,
  created_at timestamptz not null,
  primary key (unit_id, id)
);
create index files_by_place on files (unit_lft, created_at);
create index files_by_content on files (sha256);
select protect('files', array['administered', 'own'], array['administered']);
create policy unit_read on files for select to sotay_app using (
  audience = 'unit' and unit_lft = any (current_setting('app.units')::bigint[]));
create policy own_insert on files for insert to sotay_app with check (
  audience = 'own' and member_id = current_setting('app.member')::uuid
  and unit_lft = any (current_setting('app.units')::bigint[]));
grant select, insert on files to sotay_app;
