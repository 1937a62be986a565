-- What a helper did says so where it is shown, with the helper's name of that day; and the log keeps both: `member_id` acted,
-- `for_member_id` is in whose stead.
alter table meeting_replies add column helper_name text;
alter table meeting_proposals add column helper_name text;
alter table task_entries add column helper_name text;
alter table audit_events add column for_member_id uuid;
