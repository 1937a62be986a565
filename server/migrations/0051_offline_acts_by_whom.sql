-- Who did what was recorded without network (ADR 0029): two secretaries may have recorded at once, each on their own phone. Acts
-- from before this have nobody here; the log names them.
alter table offline_acts add column member_id uuid;
