-- Imports as people keep their lists: how a workbook was understood, what a person decided about it, the rows to mend, and the way back.
alter table imports drop constraint imports_state_check;
alter table imports
  add constraint imports_state_check check
    (state in ('reading', 'previewed', 'refused', 'applying', 'applied', 'undoing', 'undone', 'failed', 'withdrawn')),
  -- How the workbook was understood, to be looked at and corrected; numbers of people only by their end.
  add column reading jsonb,
  -- What a person decided about this file; null before anybody did.
  add column mapping jsonb,
  add column signature text,
  -- The faulty rows with their reasons as a workbook, sealed like the workbook itself.
  add column faulty_sealed bytea,
  -- What was before, for as long as it can be brought back; sealed.
  add column journal_sealed bytea,
  add column blockers jsonb;

-- What was decided about files of one make (by the digest of their titles), for the next file of that make.
create table import_mappings (
  unit_id uuid not null references units (id),
  signature text not null,
  unit_lft bigint not null,
  mapping jsonb not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  primary key (unit_id, signature)
);
create index import_mappings_by_place on import_mappings (unit_lft);
select protect('import_mappings', array['administered'], array['administered']);
grant select, insert, update on import_mappings to sotay_app;

-- The people of a list are looked up, never the whole base read.
create index members_by_name on members (folded, birth_date);
create index members_by_phone on members (phone) where phone is not null;
