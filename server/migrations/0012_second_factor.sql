-- Strong ways to sign in: authenticator apps with recovery codes, passkeys with names, and how well a session was proved.

-- Accounts of the demonstration have a password that everybody knows; nothing more is asked of them (core: strength rules).
alter table accounts add column is_demo boolean not null default false;

-- Whether the last proof of the session was a passkey, or a password with a second code.
alter table sessions add column is_strong boolean not null default false;

alter table passkeys add column name text;

-- The secret shared with an authenticator app, sealed with the installation's key; no step counts twice.
create table authenticators (
  account_id uuid primary key references accounts (id),
  secret_sealed bytea not null,
  last_step bigint not null,
  made_at timestamptz not null,
  used_at timestamptz not null
);

-- A secret that was shown and waits for its first code.
create table authenticator_drafts (
  account_id uuid primary key references accounts (id),
  secret_sealed bytea not null,
  made_at timestamptz not null
);

-- Keyed digests of recovery codes, each good for one sign-in.
create table recovery_codes (
  account_id uuid not null references accounts (id),
  digest bytea not null,
  used_at timestamptz,
  primary key (account_id, digest)
);

grant select, insert, update, delete on authenticators, authenticator_drafts, recovery_codes to sotay_auth;
