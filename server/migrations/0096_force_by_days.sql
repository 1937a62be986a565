-- Whether a document holds is told by days (ADR 44), so that nothing has to run when one comes: from when on it holds, from when on it does no
-- longer by the word of its office or because another replaced it, and from when on it was amended.
alter table documents
  add column effective_from date,
  add column ends_on date,
  -- Worked out from links of other documents of the unit.
  add column replaced_on date,
  add column amended_on date;
alter table documents add column ended_on date generated always as (least(ends_on, replaced_on)) stored;

-- What was switched off before ended on the day it was last written on, as far as one knows.
set local app.lo = '-9007199254740991';
set local app.hi = '9007199254740991';
update documents set ends_on = changed_at::date where not in_force;
alter table documents drop column in_force;
grant update (effective_from, ends_on, replaced_on, amended_on) on documents to sotay_app;
