-- Accounts of the organisation's own identity provider (OpenID Connect), linked by their owners while signed in here.
create table identity_links (
  issuer text not null,
  subject text not null,
  account_id uuid not null references accounts (id),
  linked_at timestamptz not null,
  used_at timestamptz,
  primary key (issuer, subject),
  unique (account_id, issuer)
);
grant select, insert, update, delete on identity_links to sotay_auth;
