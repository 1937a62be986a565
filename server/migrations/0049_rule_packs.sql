-- Versions of the rules besides those in code. A published one never changes: meetings stand under it for good (ADR 0022). It belongs
-- to the topmost unit and is read by everybody below.
create table rule_packs (
  unit_id uuid not null,
  id uuid not null,
  unit_lft bigint not null,
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  code text,
  effective_from date not null,
  body jsonb not null,
  -- The decision it rests on.
  source_number text,
  source_on date,
  version int not null default 1,
  publisher_name text not null default '',
  published_at timestamptz,
  primary key (unit_id, id),
  unique (unit_id, code),
  check ((source_number is null) = (source_on is null)),
  check ((state = 'draft') = (code is null) and (state = 'draft') = (published_at is null))
);
create unique index rule_packs_one_draft on rule_packs (unit_id) where state = 'draft';
create unique index rule_packs_one_a_day on rule_packs (effective_from) where state = 'published';
select protect('rule_packs', array['administered', 'homes'], array['administered']);
create policy drafts on rule_packs as restrictive for select to sotay_app using (
  state <> 'draft' or unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint);
grant select, insert, update, delete on rule_packs to sotay_app;

-- Looks at its own row alone: of a published version only its place may follow a move, and it may be withdrawn.
create function keep_published() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.state = 'draft' then return case tg_op when 'DELETE' then old else new end; end if;
  if tg_op = 'UPDATE' and to_jsonb(new) - 'unit_lft' - 'state' = to_jsonb(old) - 'unit_lft' - 'state'
    and (new.state = old.state or (old.state = 'published' and new.state = 'withdrawn')) then return new; end if;
  raise exception using errcode = '23514', message = 'published';
end $$;
create trigger keep_published before update or delete on rule_packs for each row execute function keep_published();
