-- Attachments (ADR 42): annexes and letters that go with a document. Each is a document of the same unit, so that its text, versions, reading,
-- search and row-level security are those of documents; its main document says who reads it.
-- A key is checked against what row-level security shows.
set local app.lo = '-9007199254740991';
set local app.hi = '9007199254740991';
set local app.homes = '{}';
set local app.units = '{}';
alter table documents
  add column main_id uuid,
  -- Among the attachments of its main document, from 1.
  add column place int check (place > 0),
  -- It comes back with its main document.
  add column trashed_with_main boolean not null default false,
  add foreign key (unit_id, main_id) references documents (unit_id, id),
  add check ((main_id is null) = (place is null)),
  add check (main_id <> id);
create index documents_of_main on documents (unit_id, main_id, place) where main_id is not null;
grant update (place, trashed_with_main) on documents to sotay_app;
