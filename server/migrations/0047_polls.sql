-- Secret polls (ADR 0021). A poll says what is asked and, at the end, the sums. Who has received a slip stands in `poll_slips` until the
-- count and never says when. The slips that were cast lie in `ballot_boxes`: sealed, of one size, shuffled and sealed anew at every cast.
create table polls (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  meeting_id uuid not null,
  item_id uuid,
  kind text not null check (kind in ('opinion', 'confidence')),
  answer_set text not null check (answer_set in ('agreement', 'confidence', 'own')),
  own_answers text[] not null,
  question text not null,
  state text not null default 'open' check (state in ('open', 'closed', 'cancelled')),
  -- Every phone holds the stamp on its slip against this key; the key itself is not in the database.
  public_key bytea not null check (length(public_key) = 32),
  opened_at timestamptz not null,
  closed_at timestamptz,
  eligible int not null,
  paper_slips int not null default 0,
  cast_slips int not null default 0,
  -- Null while it is open, when it was called off, and when too few voted.
  result int[],
  primary key (unit_id, id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id),
  check ((state = 'open') = (closed_at is null)),
  check (state = 'closed' or result is null)
);
create unique index polls_one_open on polls (unit_id, meeting_id) where state = 'open';
create index polls_by_meeting on polls (unit_id, meeting_id, opened_at);
create index polls_by_place on polls (unit_lft);
select protect('polls', array['administered', 'units'], array['administered']);
select keep_in_circle('polls');
grant select, insert on polls to sotay_app;
grant update (state, closed_at, eligible, paper_slips, cast_slips, result) on polls to sotay_app;

create table poll_slips (
  unit_id uuid not null references units (id),
  poll_id uuid not null,
  member_id uuid not null,
  unit_lft bigint not null,
  hand text not null check (hand in ('phone', 'paper')),
  -- The slip as it was stamped, blinded: the same one is stamped again for a phone that lost the answer, another one is not.
  blinded bytea check (length(blinded) = 32),
  primary key (unit_id, poll_id, member_id),
  foreign key (unit_id, poll_id) references polls (unit_id, id),
  check ((hand = 'phone') = (blinded is not null))
);
create index poll_slips_by_place on poll_slips (unit_lft);
select protect('poll_slips', array['administered', 'own'], array['administered']);
create policy own_insert on poll_slips for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid and hand = 'phone' and unit_lft = any (current_setting('app.units')::bigint[]));
grant select, insert, delete on poll_slips to sotay_app;

-- One row a poll while it is open. Only the role `sotay_vote` reads it, and that role reads nothing else.
create table ballot_boxes (
  unit_id uuid not null references units (id),
  poll_id uuid not null,
  unit_lft bigint not null,
  closed_circle boolean not null,
  answers int not null,
  shut boolean not null default false,
  sealed bytea not null,
  primary key (unit_id, poll_id),
  foreign key (unit_id, poll_id) references polls (unit_id, id)
);
create index ballot_boxes_by_place on ballot_boxes (unit_lft);
-- Always of one size, never made smaller by packing.
alter table ballot_boxes alter column sealed set storage external;
select protect('ballot_boxes', array[]::text[], array[]::text[]);
create policy vote_all on ballot_boxes for all to sotay_vote using (true) with check (true);
grant select on ballot_boxes to sotay_vote;
grant update (shut, sealed) on ballot_boxes to sotay_vote;

-- Opening and ending a poll sets up and takes away its box in the same transaction, without a right to look inside.
create function set_up_ballot_box(of_unit uuid, of_poll uuid, answer_count int, empty_box bytea) returns void
language sql security definer set search_path = pg_catalog, public as $$
  insert into ballot_boxes (unit_id, poll_id, unit_lft, closed_circle, answers, sealed)
  select p.unit_id, p.id, p.unit_lft, p.closed_circle, answer_count, empty_box from polls p where p.unit_id = of_unit and p.id = of_poll
$$;
create function take_ballot_box_away(of_unit uuid, of_poll uuid) returns void
language sql security definer set search_path = pg_catalog, public as $$
  delete from ballot_boxes where unit_id = of_unit and poll_id = of_poll
$$;
revoke all on function set_up_ballot_box, take_ballot_box_away from public;
grant execute on function set_up_ballot_box, take_ballot_box_away to sotay_app;
