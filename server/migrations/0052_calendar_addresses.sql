-- A secret address by which a telephone reads the calendar of one account, and nothing else. Only its digest is kept.
create table calendar_addresses (
  account_id uuid primary key references accounts (id),
  token_digest bytea not null unique check (length(token_digest) = 32),
  made_at timestamptz not null,
  last_read_on date
);
grant select, insert, update, delete on calendar_addresses to sotay_auth;
