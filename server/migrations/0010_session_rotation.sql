-- A fresh proof changes a session's token. Calls that were on their way with the old one still arrive for a short while.
alter table sessions
  add column previous_digest bytea,
  add column previous_until timestamptz;
create index sessions_by_previous on sessions (previous_digest) where previous_digest is not null;
