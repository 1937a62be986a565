-- Words by which a unit has papers held, besides what the guard knows itself (ADR 45). They hold for the unit and all below it.
create table guard_words (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  -- As it is compared: composed, in small letters, with single blanks.
  word text not null,
  named_at timestamptz not null,
  primary key (unit_id, id),
  unique (unit_id, word)
);
create index guard_words_by_place on guard_words (unit_lft);
select protect('guard_words', array['administered', 'homes'], array['administered']);
-- The job that reads a paper looks up what units above have named; it governs only its own.
create policy job_reads on guard_words for select to sotay_app using (
  current_setting('app.member') = '00000000-0000-0000-0000-000000000000');
grant select, insert, delete on guard_words to sotay_app;
