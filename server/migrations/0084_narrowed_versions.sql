-- A version that is for fewer people at the same place does not take the one before away from the others without a word: theirs stays as
-- withdrawn, beside the new one (ADR 34). So an item may lie at a place once for each audience it ever had there.
alter table deliveries drop constraint deliveries_pkey;
alter table deliveries add primary key (unit_id, id, posts, statuses);
-- The version that took its place, for others; nothing where all of it was taken back.
alter table deliveries add column replaced_by int;
grant update (replaced_by) on deliveries to sotay_app;
