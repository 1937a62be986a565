-- A report on a duty carries pictures, recordings and papers: their entries, by which the bytes are found, hang on the report itself, which the unit and
-- those above it read.
alter table directive_duties add column report_files jsonb not null default '[]' check (jsonb_typeof(report_files) = 'array');
