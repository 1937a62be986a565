-- The monthly bulletin (ADR 35). What an office writes is its own; what it published is a copy of its own that never changes, read by everybody
-- whose cell lies in the branch.

create table bulletin_issues (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  year int not null check (year between 2000 and 2200),
  month int not null check (month between 1 and 12),
  -- In its year, given in order and never twice.
  number int not null check (number > 0),
  state text not null default 'draft' check (state in ('draft', 'review', 'published', 'withdrawn')),
  -- How often it was published; from the second time on it is a correction.
  version int not null default 0,
  changes text not null default '',
  submitter_member_id uuid,
  submitter_name text not null default '',
  submitted_at timestamptz,
  returned_because text not null default '',
  published_at timestamptz,
  withdrawn_because text not null default '',
  -- The delivery by which it came into inboxes.
  delivery_id uuid,
  created_at timestamptz not null,
  primary key (unit_id, id),
  unique (unit_id, year, number),
  check ((state = 'published') <= (version > 0))
);
create index bulletin_issues_by_place on bulletin_issues (unit_lft, year desc, number desc);
select protect('bulletin_issues', array['administered'], array['administered']);
grant select, insert, update on bulletin_issues to sotay_app;

-- What is being written: items of an issue, or (without one) local items of a month.
create table bulletin_items (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  issue_id uuid,
  year int not null check (year between 2000 and 2200),
  month int not null check (month between 1 and 12),
  position int not null default 0,
  section text not null,
  title text not null,
  body jsonb not null,
  source text not null default '',
  recording_id uuid,
  transcript text not null default '',
  -- Of local items; items of an issue follow the issue.
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  version int not null default 1,
  created_at timestamptz not null,
  primary key (unit_id, id),
  foreign key (unit_id, issue_id) references bulletin_issues (unit_id, id),
  check (issue_id is null or state = 'draft')
);
create index bulletin_items_by_place on bulletin_items (unit_lft, year desc, month desc);
create index bulletin_items_of_issue on bulletin_items (unit_id, issue_id, position);
select protect('bulletin_items', array['administered'], array['administered']);
grant select, insert, update, delete on bulletin_items to sotay_app;

-- What was published: an issue in one of its versions, or one local item.
create table bulletin_editions (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  unit_name text not null,
  issue_id uuid,
  item_id uuid,
  year int not null,
  month int not null,
  number int,
  version int not null check (version > 0),
  changes text not null default '',
  -- {"sections": [{code, label}], "items": [{…, "media": [manifest entries]}]}
  content jsonb not null,
  published_at timestamptz not null,
  -- When another version took its place, or it was withdrawn.
  ended_at timestamptz,
  primary key (unit_id, id),
  check ((issue_id is null) <> (item_id is null)),
  check ((issue_id is null) = (number is null))
);
create index bulletin_editions_by_place on bulletin_editions (unit_lft, year desc, month desc);
create unique index bulletin_editions_now on bulletin_editions (unit_id, coalesce(issue_id, item_id)) where ended_at is null;
select protect('bulletin_editions', array['administered', 'homes'], array['administered']);
grant select, insert on bulletin_editions to sotay_app;
grant update (ended_at) on bulletin_editions to sotay_app;

-- What an issuer changed in the general list of sections.
create table bulletin_sections (
  unit_id uuid not null references units (id),
  code text not null,
  unit_lft bigint not null,
  label text not null,
  position int not null,
  shown boolean not null,
  primary key (unit_id, code)
);
create index bulletin_sections_by_place on bulletin_sections (unit_lft);
select protect('bulletin_sections', array['administered'], array['administered']);
grant select, insert, update, delete on bulletin_sections to sotay_app;
