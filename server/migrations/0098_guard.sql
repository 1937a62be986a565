-- The guard (ADR 45). A file waits until its text was looked at; what looks as if it did not belong here is held: nobody gets it by any of the
-- usual ways, and its bytes lie sealed under a key of their own until two people of different roles release it, or one has it destroyed.
alter table files add column guard text not null default 'passed' check (guard in ('waiting', 'passed', 'held'));
grant update (guard, name) on files to sotay_app;

create table held_files (
  unit_id uuid not null references units (id),
  file_id uuid not null,
  unit_lft bigint not null,
  -- Who put it in, and never decides about it.
  member_id uuid not null,
  mime text not null,
  size int not null check (size > 0),
  sha256 bytea not null check (length(sha256) = 32),
  -- What was seen, each once; where and in which words is among the sealed facts, with the name.
  marks text[] not null,
  facts bytea,
  -- The sealed bytes and the sealed key to them; both gone once it was released or destroyed.
  kept_sha256 bytea check (length(kept_sha256) = 32),
  sealed_key bytea,
  state text not null default 'held' check (state in ('held', 'released', 'destroyed')),
  held_at timestamptz not null,
  settled_at timestamptz,
  primary key (unit_id, file_id),
  foreign key (unit_id, file_id) references files (unit_id, id),
  check ((state = 'held') = (settled_at is null)),
  check (state <> 'destroyed' or sealed_key is null)
);
create index held_files_by_place on held_files (unit_lft, held_at desc);

create table held_decisions (
  unit_id uuid not null references units (id),
  file_id uuid not null,
  unit_lft bigint not null,
  -- For the office that answers for the papers, or for who looks after the installation.
  side text not null check (side in ('office', 'warden')),
  verdict text not null check (verdict in ('release', 'destroy')),
  member_id uuid not null,
  member_name text not null,
  reason text not null,
  decided_at timestamptz not null,
  primary key (unit_id, file_id, side),
  -- Nobody speaks for both.
  unique (unit_id, file_id, member_id),
  foreign key (unit_id, file_id) references held_files (unit_id, file_id)
);
create index held_decisions_by_place on held_decisions (unit_lft);

select protect('held_files', array['administered'], array['administered']);
select protect('held_decisions', array['administered'], array['administered']);
grant select, insert on held_files, held_decisions to sotay_app;
grant update (facts, kept_sha256, sealed_key, state, settled_at) on held_files to sotay_app;

-- What is held loses its text and its name with the office too, until it is released.
grant update (name) on document_versions to sotay_app;
