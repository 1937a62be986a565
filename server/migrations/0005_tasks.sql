-- What the cell asks of its members. A task of the whole cell has no member.
create table tasks (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  -- The receiver and the cell the receiver belongs to now; the task stays in the cell that gave it.
  member_unit_id uuid,
  member_id uuid,
  meeting_id uuid,
  content text not null,
  basis text not null,
  status text not null check (status in ('not-started', 'doing', 'waiting-review', 'returned', 'carried-over', 'done', 'not-done')),
  result text check (result in ('on-time', 'late', 'beyond')),
  progress int not null default 0 check (progress between 0 and 100),
  assigned_by uuid not null,
  assigned_on date not null,
  due_date date,
  first_due_date date,
  reported_on date,
  closed_on date,
  carried_meetings int not null default 0,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (unit_id, id),
  foreign key (member_unit_id, member_id) references members (unit_id, id) on update cascade,
  check ((member_id is null) = (member_unit_id is null)),
  check ((status = 'done') = (result is not null)),
  check ((status in ('done', 'not-done')) = (closed_on is not null))
);
create index tasks_by_place on tasks (unit_lft, due_date);
create index tasks_open on tasks (unit_id, due_date) where closed_on is null;
create index tasks_closed on tasks (unit_id, closed_on);
create index tasks_by_member on tasks (member_id, closed_on);
create index tasks_by_meeting on tasks (unit_id, meeting_id);
-- The resolution names who does what, so the whole cell sees its tasks; the member moves the own ones by reporting.
select protect('tasks', array['administered', 'units', 'own'], array['administered']);
create policy own_update on tasks for update to sotay_app
  using (member_id = current_setting('app.member')::uuid)
  with check (member_id = current_setting('app.member')::uuid);
grant select, insert, update on tasks to sotay_app;

-- The history: reports and judgements, only ever added to. member_id is whom the task was given to at that time:
-- what one member reported is for that member and those who govern the cell; on a task of the whole cell, for all of it.
create table task_entries (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  task_id uuid not null,
  member_id uuid,
  author_unit_id uuid not null,
  author_id uuid not null,
  act text not null check (act in ('start', 'report', 'accept', 'return', 'mark-not-done', 'carry-over')),
  body text not null,
  progress int not null check (progress between 0 and 100),
  status_after text not null,
  at timestamptz not null,
  -- What the device's clock said when the report was written, perhaps without network (report-day.rules.ts).
  device_at timestamptz,
  primary key (unit_id, id),
  foreign key (unit_id, task_id) references tasks (unit_id, id),
  foreign key (author_unit_id, author_id) references members (unit_id, id) on update cascade
);
create index task_entries_by_task on task_entries (unit_id, task_id, at);
select protect('task_entries', array['administered', 'own'], array['administered']);
create policy cell_read on task_entries for select to sotay_app using (
  member_id is null and unit_lft = any (current_setting('app.units')::bigint[]));
create policy own_insert on task_entries for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid and author_id = current_setting('app.member')::uuid
  and unit_lft = any (current_setting('app.units')::bigint[]));
grant select, insert on task_entries to sotay_app;

create table task_entry_files (
  unit_id uuid not null references units (id),
  entry_id uuid not null,
  file_id uuid not null,
  unit_lft bigint not null,
  member_id uuid,
  position int not null,
  primary key (unit_id, entry_id, file_id),
  foreign key (unit_id, entry_id) references task_entries (unit_id, id),
  foreign key (unit_id, file_id) references files (unit_id, id)
);
select protect('task_entry_files', array['administered', 'own'], array['administered']);
create policy cell_read on task_entry_files for select to sotay_app using (
  member_id is null and unit_lft = any (current_setting('app.units')::bigint[]));
create policy own_insert on task_entry_files for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid
  and unit_lft = any (current_setting('app.units')::bigint[]));
grant select, insert on task_entry_files to sotay_app;
