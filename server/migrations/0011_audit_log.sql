-- The audit becomes a sealed log. Acts go on writing plain rows in their own transactions; a role of its own, the sealer, takes
-- committed rows in order, hashes them into a Merkle tree (RFC 6962) and signs its head. Here lie hashes and heads, no content.

alter table audit_events
  -- The transaction that wrote it: rows of transactions older than every running one are complete, so the sealer skips none.
  add column xact xid8 not null default pg_current_xact_id(),
  -- The member it is about, where it is about one: they may see who opened or changed their record.
  add column subject_id uuid;

alter table audit_events no force row level security;
update audit_events set subject_id = object_id where object_kind = 'member';
alter table audit_events force row level security;

create index audit_events_by_xact on audit_events (xact);
create index audit_events_by_subject on audit_events (subject_id, at) where subject_id is not null;
create index audit_events_by_time on audit_events (at, unit_lft);

create policy app_read_about on audit_events for select to sotay_app using (subject_id = current_setting('app.member')::uuid);
create policy audit_read on audit_events for select to sotay_audit using (true);
create policy audit_drop on audit_events for delete to sotay_audit using (true);
grant select, delete on audit_events to sotay_audit;

create table audit_leaves (
  position bigint primary key,
  unit_id uuid not null,
  event_id uuid not null,
  hash bytea not null check (length(hash) = 32)
);

-- Roots of the full subtrees of 2^8, 2^16 … leaves, so that a proof reads a few hundred hashes and not all of them.
create table audit_nodes (
  level smallint not null check (level > 0),
  position bigint not null,
  hash bytea not null check (length(hash) = 32),
  primary key (level, position)
);

create table audit_heads (
  size bigint primary key,
  root bytea not null check (length(root) = 32),
  at timestamptz not null,
  -- Every row of a transaction before this one is in the tree.
  through xid8 not null,
  -- Roots of the full subtrees along the right edge, the largest first: sealing goes on from here.
  edge bytea[] not null,
  key_id text not null,
  signature bytea not null
);
grant select, insert on audit_leaves, audit_nodes, audit_heads to sotay_audit;
