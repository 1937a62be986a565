-- The quality form keeps points per item: what the system filled, from what, and what the chair judged. Meetings scored before by
-- criterion (`points`) stay as they are.
alter table meetings add column quality jsonb;
-- Points come in halves, and so they are counted.
alter table meetings add column score_halves int check (score_halves between 0 and 2000);
alter table meetings add column grade text check (grade in ('good', 'fair', 'average', 'poor'));

-- What members think of the meeting: who has said something, and apart from it how many said what. No row ties the two.
create table meeting_graders (
  unit_id uuid not null references units (id),
  meeting_id uuid not null,
  member_id uuid not null,
  unit_lft bigint not null,
  primary key (unit_id, meeting_id, member_id),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id)
);
select protect('meeting_graders', array['own'], array[]::text[]);
select keep_in_circle('meeting_graders');
create policy own_insert on meeting_graders for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid
  and unit_lft = any (current_setting('app.units')::bigint[]));
grant select, insert on meeting_graders to sotay_app;

create table meeting_grades (
  unit_id uuid not null references units (id),
  meeting_id uuid not null,
  grade text not null check (grade in ('good', 'fair', 'average', 'poor')),
  unit_lft bigint not null,
  given int not null check (given > 0),
  primary key (unit_id, meeting_id, grade),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id)
);
select protect('meeting_grades', array['administered', 'units'], array['units']);
select keep_in_circle('meeting_grades');
grant select, insert on meeting_grades to sotay_app;
grant update (given) on meeting_grades to sotay_app;
