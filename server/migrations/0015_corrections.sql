-- A member says what is wrong in the own record; who keeps the record answers. Both see how it stands. No key to members: people
-- move on, the request stays where it was asked.
create table correction_requests (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  member_id uuid not null,
  field text not null,
  wrong text not null,
  state text not null default 'open' check (state in ('open', 'forwarded', 'corrected', 'declined')),
  reason text not null default '',
  asked_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  primary key (unit_id, id),
  check ((state = 'open') = (answered_at is null)),
  check (state <> 'declined' or reason <> '')
);
create index correction_requests_by_place on correction_requests (unit_lft, asked_at);
create index correction_requests_by_member on correction_requests (member_id, asked_at);
select protect('correction_requests', array['administered', 'own'], array['administered']);
-- Each member writes their own, in the own unit, unanswered.
create policy own_insert on correction_requests for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid and state = 'open'
  and unit_lft = any (current_setting('app.units')::bigint[]));
grant select, insert, update on correction_requests to sotay_app;
