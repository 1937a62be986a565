-- The tasks that a meeting gave, as they stood when its minutes were read back: what is signed afterwards is what is sealed, however the
-- tasks themselves go on. Null for meetings of before, and until the end.
alter table meetings add column given_tasks jsonb;
