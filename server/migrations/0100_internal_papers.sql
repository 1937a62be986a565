-- Internal papers (ADR 47): the office says of a document that it does not leave the handbook. Every opening is a row that nobody changes:
-- the reader sees their own, those who answer for the unit that filed it see all.
alter table documents add column is_internal boolean not null default false;
grant update (is_internal) on documents to sotay_app;

create table document_openings (
  unit_id uuid not null references units (id),
  id uuid not null,
  -- The place of the document, not of the reader.
  unit_lft bigint not null,
  document_id uuid not null,
  version int not null check (version > 0),
  member_id uuid not null,
  -- Names as they were on that day.
  member_name text not null,
  cell_name text not null,
  way text not null check (way in ('screen', 'print')),
  opened_at timestamptz not null,
  primary key (unit_id, id),
  foreign key (unit_id, document_id) references documents (unit_id, id)
);
create index document_openings_by_place on document_openings (unit_lft);
create index document_openings_by_document on document_openings (unit_id, document_id, opened_at desc);
create index document_openings_by_member on document_openings (member_id, document_id, opened_at);
select protect('document_openings', array['own'], array[]::text[]);
create policy office_read on document_openings for select to sotay_app using (
  unit_lft = current_setting('app.lo')::bigint and unit_lft <= current_setting('app.hi')::bigint);
create policy own_insert on document_openings for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid
  and (unit_lft = any (current_setting('app.homes')::bigint[])
    or unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint));
grant select, insert on document_openings to sotay_app;
