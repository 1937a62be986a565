-- What a second person approves is what leaves. The text cannot change after it was handed in; captions beside a recording can. So the
-- media are held fast by the hash of their list as they were handed in (ADR 34, 35).
alter table directives add column submitted_media bytea check (length(submitted_media) = 32);
alter table directives add check (submitted_media is null or state in ('review', 'approved', 'scheduled'));
alter table bulletin_issues add column submitted_media bytea check (length(submitted_media) = 32);
grant update (submitted_media) on directives to sotay_app;
