-- Numbers of papers that a unit issues itself (ADR 42): one sequence for each kind and term, shared with the papers of its meetings.
-- A number that was taken belongs to its document, whatever stands in the fields of that.
create table taken_numbers (
  unit_id uuid not null references units (id),
  document_id uuid not null,
  unit_lft bigint not null,
  kind text not null,
  -- The term in whose sequence it stands: its first day.
  term_on date not null,
  number int not null check (number > 0),
  taken_at timestamptz not null,
  primary key (unit_id, document_id),
  foreign key (unit_id, document_id) references documents (unit_id, id),
  unique (unit_id, kind, term_on, number)
);
create index taken_numbers_by_place on taken_numbers (unit_lft);
select protect_office('taken_numbers');
grant select, insert on taken_numbers to sotay_app;
grant update (kind, term_on, number, taken_at) on taken_numbers to sotay_app;
