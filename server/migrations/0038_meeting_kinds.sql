-- Meetings out of turn, of a bureau, of a committee. Some are read by their participants and those who guide from above alone: the row
-- says so itself, and so does every row that hangs on it, so that policies look at their own row and nothing else.
alter table meetings drop constraint meetings_kind_check;
alter table meetings add constraint meetings_kind_check
  check (kind in ('regular', 'thematic', 'regular-thematic', 'extraordinary', 'bureau-preparation', 'committee'));
alter table meetings drop constraint meetings_unit_id_month_kind_key;
create unique index meetings_once_a_month on meetings (unit_id, month, kind) where kind in ('regular', 'thematic', 'regular-thematic');
alter table meetings
  add column closed_circle boolean not null generated always as (kind in ('bureau-preparation', 'committee')) stored,
  -- As the rules of its day have it: whether holding it is holding the month's meeting.
  add column counts_for_month boolean not null default true;
alter table meetings disable trigger keep_sealed;
alter table meetings no force row level security;
update meetings set counts_for_month = false where kind = 'thematic';
alter table meetings force row level security;
alter table meetings enable trigger keep_sealed;

-- The database makes the column anew after its triggers, so that a row on its way has none yet.
create or replace function keep_sealed() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
declare
  moving text[] := case tg_table_name when 'meetings' then array['unit_lft', 'closed_circle'] else array['unit_lft'] end;
begin
  if old.sealed_at is null then return case tg_op when 'DELETE' then old else new end; end if;
  if tg_op = 'UPDATE' and to_jsonb(new) - moving = to_jsonb(old) - moving then return new; end if;
  raise exception using errcode = '23514', message = 'sealed';
end $$;

-- Participants of a closed meeting hold a post of the unit, and who guides from above a post whose reach covers it.
create policy circle on meetings as restrictive for all to sotay_app using (
  not closed_circle or unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint);

-- A row follows its meeting; where the writer cannot see the meeting, it is taken for closed.
create function follow_circle() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  new.closed_circle := coalesce(
    (select m.closed_circle from meetings m where m.unit_id = new.unit_id and m.id = new.meeting_id), true);
  return new;
end $$;

-- For every table of a meeting: rows of a closed one are seen in its circle alone. A test finds tables that forgot it.
create function keep_in_circle(table_name text) returns void
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('alter table %I add column closed_circle boolean not null default false', table_name);
  execute format('create trigger follow_circle before insert on %I for each row execute function follow_circle()', table_name);
  execute format('create policy circle on %I as restrictive for all to sotay_app using (
    not closed_circle or unit_lft between current_setting(''app.lo'')::bigint and current_setting(''app.hi'')::bigint)', table_name);
end $$;
revoke all on function keep_in_circle from public;

do $$
declare
  hanging text;
begin
  for hanging in
    select distinct c.relname from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and k.confrelid = 'meetings'::regclass order by 1
  loop
    perform keep_in_circle(hanging);
  end loop;
end $$;
