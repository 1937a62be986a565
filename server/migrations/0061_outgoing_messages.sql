-- What leaves the handbook by SMS or e-mail, where an organisation has a gateway: an outbox, so that nothing is lost while the gateway is
-- away. The address is looked up when it is sent; what it says is fixed (ADR 32).
create table outgoing_messages (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  member_id uuid not null,
  channel text not null check (channel in ('sms', 'email')),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'given-up', 'no-address')),
  tries int not null default 0,
  made_at timestamptz not null,
  sent_at timestamptz,
  primary key (unit_id, id),
  check ((state = 'sent') = (sent_at is not null))
);
create index outgoing_messages_by_place on outgoing_messages (unit_lft, made_at);
select protect('outgoing_messages', array['administered'], array['administered']);
grant select, insert on outgoing_messages to sotay_app;
grant update (state, tries, sent_at) on outgoing_messages to sotay_app;

-- Where a member wants to be written to: their own word, sealed, reached by the role that signs people in.
create table notice_addresses (
  account_id uuid primary key references accounts (id),
  sealed bytea not null,
  set_at timestamptz not null
);
grant select, insert, update, delete on notice_addresses to sotay_auth;
