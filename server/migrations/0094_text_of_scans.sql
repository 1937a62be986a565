-- How sure of a page's text the reader is, in per cent, where it was read off a picture (ADR 43); null where the file itself says it.
-- A picture without text has 0.
alter table document_pages add column sureness smallint check (sureness between 0 and 100);
