-- Papers on their way between units (ADR 46). A row is a paper as one unit has it, with all that is said of it, so that it stays there
-- whatever becomes of the sender's own. Sender and receiver read it, nobody else, whoever governs them.
create table dispatches (
  unit_id uuid not null references units (id),
  -- The same for all units that it was sent to in one act.
  id uuid not null,
  unit_lft bigint not null,
  unit_name text not null,
  from_unit_id uuid not null references units (id),
  from_unit_lft bigint not null,
  from_unit_name text not null,
  from_document_id uuid not null,
  sender_name text not null,
  words text not null,
  sent_at timestamptz not null,
  -- The last day to confirm the receipt.
  due_on date not null,
  -- The paper that arrived at the sender and is answered by this one.
  answers_id uuid,
  level text not null,
  kind text not null,
  number int,
  symbol text not null,
  issuer text not null,
  issued_on date not null,
  subject text not null,
  signer text not null,
  effective_from date,
  ends_on date,
  is_internal boolean not null,
  name text not null,
  mime text not null,
  size int not null check (size > 0),
  sha256 bytea not null check (length(sha256) = 32),
  opened_at timestamptz,
  received_at timestamptz,
  receiver_name text not null default '',
  -- The number of arrival: of the unit and the year, without gaps.
  year int,
  number_in int check (number_in > 0),
  shelved_as uuid,
  withdrawn_at timestamptz,
  primary key (unit_id, id),
  unique (unit_id, year, number_in),
  check ((received_at is null) = (number_in is null) and (received_at is null) = (year is null)),
  check (withdrawn_at is null or received_at is null),
  check (shelved_as is null or received_at is not null)
);
create index dispatches_by_place on dispatches (unit_lft, sent_at desc);
create index dispatches_by_sender on dispatches (from_unit_lft, sent_at desc);
select protect('dispatches', array[]::text[], array[]::text[]);
select hold_place('dispatches', 'from_unit_id', 'from_unit_lft');
do $$
declare
  arrived constant text := 'unit_lft = current_setting(''app.lo'')::bigint and unit_lft <= current_setting(''app.hi'')::bigint';
  sent constant text := 'from_unit_lft = current_setting(''app.lo'')::bigint and from_unit_lft <= current_setting(''app.hi'')::bigint';
  waiting constant text := 'received_at is null and number_in is null and shelved_as is null';
begin
  execute format('alter policy app_read on dispatches using (%s or %s)', arrived, sent);
  -- It is sent unopened and unnumbered; the sender takes it back while nobody has received it; the receiver does the rest.
  execute format('alter policy app_insert on dispatches with check (%s and opened_at is null and withdrawn_at is null and %s)', sent, waiting);
  execute format('alter policy app_update on dispatches using (%s and withdrawn_at is null) with check (%1$s and withdrawn_at is null)', arrived);
  execute format('create policy sender_withdraws on dispatches for update to sotay_app using (%s and %s) with check (%1$s and %2$s and withdrawn_at is not null)', sent, waiting);
end $$;
grant select, insert on dispatches to sotay_app;
grant update (opened_at, received_at, receiver_name, year, number_in, shelved_as, withdrawn_at) on dispatches to sotay_app;

-- Whom an office may write to: the bodies above it, all below, and those beside it under the same body. Without `of_ids` the ones to
-- choose from: of those below only the ones right below.
create function units_to_write_to(of_unit uuid, of_ids uuid[]) returns table (id uuid, lft bigint, name text, side text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select u.id, u.lft, u.name,
         case when u.lft < me.lft and u.rgt > me.rgt then 'above' when u.lft > me.lft and u.lft < me.rgt then 'below' else 'beside' end
    from units me join units u on u.id <> me.id
   where me.id = of_unit and me.lft = current_setting('app.lo')::bigint and me.lft <= current_setting('app.hi')::bigint
     and u.withdrawn_at is null and u.closed_on is null
     and (u.lft < me.lft and u.rgt > me.rgt or u.parent_id = me.parent_id or u.parent_id = me.id
          or of_ids is not null and u.lft > me.lft and u.lft < me.rgt)
     and (of_ids is null or u.id = any (of_ids))
   order by u.lft
$$;
revoke all on function units_to_write_to from public;
grant execute on function units_to_write_to to sotay_app;
