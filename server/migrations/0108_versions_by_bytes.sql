-- The same bytes are looked for in the libraries of other units too (ADR 42).
create index document_versions_by_bytes on document_versions (sha256);
