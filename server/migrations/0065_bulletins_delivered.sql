-- An issue is delivered under its own id, in each of its versions.
alter table bulletin_issues drop column delivery_id;
