-- Ways to sign in, codes that open accounts, and what keeps guessing slow. Keyed by account, reached only by sotay_auth.

create table passwords (
  account_id uuid primary key references accounts (id),
  hash text not null,
  set_at timestamptz not null
);

create table passkeys (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  credential_id bytea not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  device text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index passkeys_by_account on passkeys (account_id);

-- Challenges carry their own proof; only those that were answered are kept, until they expire, so that none is answered twice.
create table spent_challenges (
  digest bytea primary key,
  expires_at timestamptz not null
);
create index spent_challenges_by_age on spent_challenges (expires_at);

create table activation_codes (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  hash text not null,
  made_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  misses int not null default 0
);
create index activation_codes_by_account on activation_codes (account_id, created_at desc);
create unique index activation_codes_open on activation_codes (account_id) where used_at is null and ended_at is null;

-- Wrong tries by login as it was typed (so that logins that do not exist count alike) and by device where it is a known one.
create table login_failures (
  login_digest bytea not null,
  device_digest bytea not null,
  misses int not null,
  tried_at timestamptz not null,
  wait_until timestamptz not null,
  primary key (login_digest, device_digest)
);
create index login_failures_by_age on login_failures (tried_at);

create table known_devices (
  account_id uuid not null references accounts (id),
  device_digest bytea not null,
  seen_at timestamptz not null,
  primary key (account_id, device_digest)
);

grant select, insert, update, delete
  on passwords, passkeys, spent_challenges, activation_codes, login_failures, known_devices to sotay_auth;

-- A sheet of slips: what was asked for, how far it is, and the sealed PDF until it is taken or a day old.
create table slip_batches (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  asked_by uuid not null,
  state text not null check (state in ('making', 'ready', 'taken', 'failed')),
  member_ids uuid[] not null,
  made int not null default 0,
  pdf_sealed bytea,
  created_at timestamptz not null,
  primary key (unit_id, id)
);
create index slip_batches_by_place on slip_batches (unit_lft, created_at desc);
select protect('slip_batches', array['administered'], array['administered']);
grant select, insert, update on slip_batches to sotay_app;
