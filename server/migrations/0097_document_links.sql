-- What documents say of each other (ADR 44). A link is its linking document's, by whose readers it is read; the other document is met only
-- by those who may read that one too, since what is shown of it comes from its own row.

create table document_links (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  document_id uuid not null,
  relation text not null check (relation in ('replaces', 'amends', 'guides', 'based-on')),
  -- What the other is called. The library finds it by its key, on this day where one is told, also when it comes later.
  symbol text not null check (symbol <> ''),
  symbol_key text not null,
  issued_on date,
  -- The text of the document names the number itself: who reads it there may read it here.
  is_named boolean not null,
  to_unit_id uuid,
  to_document_id uuid,
  created_at timestamptz not null,
  open_to text not null default 'office' check (open_to in ('office', 'below', 'unit', 'officers')),
  primary key (unit_id, id),
  foreign key (unit_id, document_id) references documents (unit_id, id),
  check ((to_unit_id is null) = (to_document_id is null)),
  -- What ends or changes a document is told by the unit that filed it.
  check (relation in ('guides', 'based-on') or coalesce(to_unit_id = unit_id, true))
);
create index document_links_by_place on document_links (unit_lft);
create index document_links_by_document on document_links (unit_id, document_id);
create index document_links_by_target on document_links (to_document_id) where to_document_id is not null;
create index document_links_waiting on document_links (symbol_key) where to_document_id is null;
select protect_library('document_links');

-- When a document comes, a job of its unit looks for links below that have waited for it.
create policy job_finds on document_links for select to sotay_app using (
  current_setting('app.member') = '00000000-0000-0000-0000-000000000000'
  and unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint);
create policy job_joins on document_links for update to sotay_app using (
  current_setting('app.member') = '00000000-0000-0000-0000-000000000000'
  and unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint) with check (
  current_setting('app.member') = '00000000-0000-0000-0000-000000000000'
  and unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint);
grant select, insert, delete on document_links to sotay_app;
grant update (to_unit_id, to_document_id, open_to) on document_links to sotay_app;

-- By the number on its paper a document is found among those of its unit.
create index documents_by_number on documents (unit_id, number) where state = 'filed';
