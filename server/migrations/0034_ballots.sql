-- Open votes with three hands. Until now only sums were kept; now a hand given by name, on the phone or as a card that was ticked,
-- is a row, so that nobody counts twice (ADR 20). Secret ballots stay sums.
-- The check of rows that there are looks at the table under its policies.
set local app.lo = '-9007199254740991';
set local app.hi = '9007199254740991';
alter table votes
  -- How the hands came together when it was counted: {"cards", "ticked", "phone", "paper"}, each {"for", "against", "other"}.
  add column hands jsonb,
  -- The tally sheet of a paper secret ballot: {"handedOut", "returned", "valid", "invalid"}.
  add column slips jsonb,
  -- A matter that missed two thirds may be put again; the third failure is for those above.
  add column first_vote_id uuid,
  add column attempt int not null default 1 check (attempt between 1 and 3),
  add foreign key (unit_id, first_vote_id) references votes (unit_id, id),
  add check ((attempt = 1) = (first_vote_id is null));
create unique index votes_one_by_attempt on votes (unit_id, first_vote_id, attempt) where first_vote_id is not null;
create index votes_for_those_above on votes (unit_lft) where attempt = 3 and passed = false;

create table ballots (
  unit_id uuid not null references units (id),
  meeting_id uuid not null,
  vote_id uuid not null,
  member_id uuid not null,
  unit_lft bigint not null,
  hand text not null check (hand in ('phone', 'card')),
  choice text not null check (choice in ('for', 'against', 'other')),
  cast_at timestamptz not null,
  primary key (unit_id, vote_id, member_id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id),
  foreign key (unit_id, vote_id) references votes (unit_id, id) on delete cascade
);
create index ballots_by_member on ballots (member_id);
create index ballots_by_place on ballots (unit_lft);
-- A member sees and gives the own hand; those who lead see all and tick cards.
select protect('ballots', array['administered', 'own'], array['administered']);
create policy own_insert on ballots for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid and hand = 'phone'
  and unit_lft = any (current_setting('app.units')::bigint[]));
create policy own_update on ballots for update to sotay_app
  using (member_id = current_setting('app.member')::uuid)
  with check (
    member_id = current_setting('app.member')::uuid and hand = 'phone'
    and unit_lft = any (current_setting('app.units')::bigint[]));
grant select, insert, update, delete on ballots to sotay_app;

-- A vote that is counted changes no hand any more, and a secret one has none: held here, whatever path a hand takes.
create function hold_ballots() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  if not exists (select from votes v where v.unit_id = new.unit_id and v.id = new.vote_id
                    and v.form = 'show-of-cards' and v.closed_at is null) then
    raise exception using errcode = '23514', message = 'this vote takes no hands';
  end if;
  return new;
end $$;
revoke all on function hold_ballots from public;
create trigger hold_ballots before insert or update of hand, choice on ballots for each row execute function hold_ballots();

-- What a minority keeps as its own view right at the vote (ý kiến bảo lưu): it goes into the minutes under its name.
create table reserved_opinions (
  unit_id uuid not null references units (id),
  meeting_id uuid not null,
  vote_id uuid not null,
  member_id uuid not null,
  unit_lft bigint not null,
  name text not null,
  body text not null,
  at timestamptz not null,
  primary key (unit_id, vote_id, member_id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id),
  foreign key (unit_id, vote_id) references votes (unit_id, id) on delete cascade
);
create index reserved_opinions_by_meeting on reserved_opinions (unit_id, meeting_id);
create index reserved_opinions_by_member on reserved_opinions (member_id);
create index reserved_opinions_by_place on reserved_opinions (unit_lft);
select protect('reserved_opinions', array['administered', 'units'], array['administered']);
create policy own_insert on reserved_opinions for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid and unit_lft = any (current_setting('app.units')::bigint[]));
create policy own_update on reserved_opinions for update to sotay_app
  using (member_id = current_setting('app.member')::uuid)
  with check (member_id = current_setting('app.member')::uuid and unit_lft = any (current_setting('app.units')::bigint[]));
create policy own_delete on reserved_opinions for delete to sotay_app using (member_id = current_setting('app.member')::uuid);
grant select, insert, update, delete on reserved_opinions to sotay_app;
