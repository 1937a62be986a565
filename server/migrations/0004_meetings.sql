-- Meetings of a cell: prepared, held, sealed. Names of people are copied where the minutes need them, so that a record says
-- for good what was true on its day. No foreign keys to members: people move on, the minutes stay with the cell.

-- Terms of the cell's committee: numbers of documents run on through one of them (domain 2.2).
create table terms (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  started_on date not null,
  primary key (unit_id, id),
  unique (unit_id, started_on)
);
select protect('terms', array['administered', 'units'], array['administered']);
grant select, insert on terms to sotay_app;

create table meetings (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  kind text not null check (kind in ('regular', 'thematic', 'regular-thematic')),
  -- The first day of the month it belongs to.
  month date not null check (extract(day from month) = 1),
  title text not null,
  place text not null default '',
  starts_at timestamptz not null,
  online_link text,
  online_approval text not null default '',
  chair_member_id uuid,
  minutes_taker_member_id uuid,
  guests text[] not null default '{}',
  bureau_met_on date,
  -- The rule pack it was made under; it keeps those rules for good.
  pack_code text not null,
  state text not null default 'draft' check (state in ('draft', 'invited', 'open', 'concluded', 'sealed')),
  invited_at timestamptz,
  opened_at timestamptz,
  concluded_at timestamptz,
  sealed_at timestamptz,
  conclusion text not null default '',
  -- Texts of the resolution by section; points of the quality form by criterion.
  texts jsonb not null default '{}',
  points jsonb not null default '{}',
  limitations text not null default '',
  read_back_agreed int,
  read_back_present int,
  -- The table of section I.3 as it stood when the meeting concluded.
  last_tasks jsonb,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (unit_id, id),
  unique (unit_id, month, kind),
  check ((state in ('concluded', 'sealed')) = (concluded_at is not null)),
  check ((state = 'sealed') = (sealed_at is not null)),
  check (read_back_agreed between 0 and read_back_present)
);
create index meetings_by_place on meetings (unit_lft, month);
select protect('meetings', array['administered', 'units'], array['administered']);
grant select, insert, update on meetings to sotay_app;

create table meeting_steps (
  unit_id uuid not null references units (id),
  meeting_id uuid not null,
  step_id text not null,
  unit_lft bigint not null,
  outcome text not null check (outcome in ('done', 'skipped')),
  reason text not null default '',
  marked_at timestamptz not null,
  primary key (unit_id, meeting_id, step_id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id)
);
select protect('meeting_steps', array['administered', 'units'], array['administered']);
grant select, insert on meeting_steps to sotay_app;

create table agenda_items (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  meeting_id uuid not null,
  position int not null,
  title text not null,
  note text not null default '',
  -- Discipline, personnel, secrets: the item keeps its place and leaves no content here (domain 2.6).
  paper_book_only boolean not null default false,
  -- The item that brings last month's tasks back.
  last_tasks boolean not null default false,
  presenter_member_id uuid,
  presenter text not null default '',
  presented text not null default '',
  conclusion text not null default '',
  version int not null default 1,
  primary key (unit_id, id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id),
  check (not paper_book_only or (note = '' and presented = '' and conclusion = ''))
);
create index agenda_items_by_meeting on agenda_items (unit_id, meeting_id, position);
select protect('agenda_items', array['administered', 'units'], array['administered']);
grant select, insert, update, delete on agenda_items to sotay_app;

create table meeting_papers (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  meeting_id uuid not null,
  file_id uuid not null,
  title text not null,
  pages int,
  added_at timestamptz not null,
  primary key (unit_id, id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id),
  foreign key (unit_id, file_id) references files (unit_id, id)
);
create index meeting_papers_by_meeting on meeting_papers (unit_id, meeting_id, added_at);
select protect('meeting_papers', array['administered', 'units'], array['administered']);
grant select, insert, delete on meeting_papers to sotay_app;

create table meeting_replies (
  unit_id uuid not null references units (id),
  meeting_id uuid not null,
  member_id uuid not null,
  unit_lft bigint not null,
  answer text not null check (answer in ('coming', 'absent')),
  reason text not null default '',
  at timestamptz not null,
  primary key (unit_id, meeting_id, member_id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id)
);
-- A reason is between the member and those who lead, until it is read out in the meeting.
select protect('meeting_replies', array['administered', 'own'], array['administered']);
create policy own_insert on meeting_replies for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid
  and unit_lft = any (current_setting('app.units')::bigint[]));
create policy own_update on meeting_replies for update to sotay_app
  using (member_id = current_setting('app.member')::uuid)
  with check (
    member_id = current_setting('app.member')::uuid
    and unit_lft = any (current_setting('app.units')::bigint[]));
grant select, insert, update on meeting_replies to sotay_app;

create table meeting_proposals (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  meeting_id uuid not null,
  member_id uuid not null,
  name text not null,
  body text not null,
  at timestamptz not null,
  answer text,
  answered_at timestamptz,
  primary key (unit_id, id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id)
);
create index meeting_proposals_by_meeting on meeting_proposals (unit_id, meeting_id, at);
select protect('meeting_proposals', array['administered', 'units'], array['administered']);
create policy own_insert on meeting_proposals for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid and answer is null
  and unit_lft = any (current_setting('app.units')::bigint[]));
grant select, insert, update on meeting_proposals to sotay_app;

-- The roll of the day the meeting opened: who belonged to the cell and how each stood then.
create table roll_call_entries (
  unit_id uuid not null references units (id),
  meeting_id uuid not null,
  member_id uuid not null,
  unit_lft bigint not null,
  name text not null,
  sort_key text not null,
  status text not null check (status in ('full', 'probationary')),
  exempt boolean not null,
  suspended boolean not null,
  temporary_out boolean not null,
  temporary_in boolean not null,
  presence text check (presence in ('present', 'absent-excused', 'absent-unexcused', 'exempt-absent')),
  reason text not null default '',
  primary key (unit_id, meeting_id, member_id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id)
);
create index roll_call_entries_by_member on roll_call_entries (member_id);
select protect('roll_call_entries', array['administered', 'units'], array['administered']);
grant select, insert, update on roll_call_entries to sotay_app;

create table opinions (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  meeting_id uuid not null,
  item_id uuid not null,
  -- Null where a guest speaks.
  speaker_member_id uuid,
  speaker text not null,
  body text not null,
  reserved boolean not null,
  at timestamptz not null,
  version int not null default 1,
  primary key (unit_id, id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id),
  foreign key (unit_id, item_id) references agenda_items (unit_id, id)
);
create index opinions_by_meeting on opinions (unit_id, meeting_id, at);
select protect('opinions', array['administered', 'units'], array['administered']);
grant select, insert, update, delete on opinions to sotay_app;

-- Counts only: how a single person voted is never written down.
create table votes (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  meeting_id uuid not null,
  item_id uuid,
  question text not null,
  title text not null,
  form text not null check (form in ('show-of-cards', 'secret-ballot')),
  threshold text not null check (threshold in ('over-half', 'two-thirds')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  -- The base and how it came about, as of the last count (or the opening): {"base", "full", "minus": {…}}.
  base jsonb not null,
  present int not null,
  votes_for int,
  votes_against int,
  votes_other int,
  passed boolean,
  version int not null default 1,
  primary key (unit_id, id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id),
  foreign key (unit_id, item_id) references agenda_items (unit_id, id),
  check ((closed_at is null) = (passed is null)),
  check ((closed_at is null) = (votes_for is null) and (closed_at is null) = (votes_against is null)
    and (closed_at is null) = (votes_other is null))
);
create index votes_by_meeting on votes (unit_id, meeting_id, opened_at);
select protect('votes', array['administered', 'units'], array['administered']);
grant select, insert, update, delete on votes to sotay_app;

-- Numbered papers of a meeting. `record` is what a sealed paper is printed from, `hash` the SHA-256 of its canonical form.
create table issued_documents (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  meeting_id uuid not null,
  kind text not null check (kind in ('minutes', 'resolution')),
  -- The term in whose sequence the number stands: its first day.
  term_on date not null,
  number int not null check (number > 0),
  symbol text not null,
  issued_on date not null,
  recipients text[] not null default '{}',
  record jsonb,
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  sealed_at timestamptz,
  primary key (unit_id, id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id),
  unique (unit_id, meeting_id, kind),
  unique (unit_id, term_on, kind, number),
  check ((record is null) = (hash is null) and (record is null) = (sealed_at is null))
);
select protect('issued_documents', array['administered', 'units'], array['administered']);
grant select, insert, update on issued_documents to sotay_app;

create table signatures (
  unit_id uuid not null references units (id),
  meeting_id uuid not null,
  document text not null check (document in ('minutes', 'resolution')),
  role text not null check (role in ('minutes-taker', 'chair', 'issuer')),
  unit_lft bigint not null,
  member_id uuid not null,
  name text not null,
  -- The post signed with, as papers write it ("Bí thư").
  post text not null default '',
  signed_at timestamptz not null,
  primary key (unit_id, meeting_id, document, role),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id)
);
-- A hand is one's own: nobody signs for another, and no signature is changed or removed.
select protect('signatures', array['administered', 'units'], array[]::text[]);
create policy own_insert on signatures for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid
  and (unit_lft = any (current_setting('app.units')::bigint[])
    or unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint));
grant select, insert on signatures to sotay_app;

create table addenda (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  meeting_id uuid not null,
  member_id uuid not null,
  name text not null,
  body text not null,
  at timestamptz not null,
  primary key (unit_id, id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id)
);
create index addenda_by_meeting on addenda (unit_id, meeting_id, at);
select protect('addenda', array['administered', 'units'], array['administered']);
grant select, insert on addenda to sotay_app;

-- What is sealed stays as it is, whoever asks: only the place of the unit in the tree may follow a move. The trigger looks at
-- its own row alone, so it holds on a sharded database too.
create function keep_sealed() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.sealed_at is null then return case tg_op when 'DELETE' then old else new end; end if;
  if tg_op = 'UPDATE' and to_jsonb(new) - 'unit_lft' = to_jsonb(old) - 'unit_lft' then return new; end if;
  raise exception using errcode = '23514', message = 'sealed';
end $$;
create trigger keep_sealed before update or delete on meetings
  for each row execute function keep_sealed();
create trigger keep_sealed before update or delete on issued_documents
  for each row execute function keep_sealed();
