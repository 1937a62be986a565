-- One search over all that may be read (ADR 40). The index is made from the rows of other rooms and holds, beside the words, exactly what
-- their own rules ask for to decide who reads: nothing else decides.

create table search_entries (
  unit_id uuid not null references units (id),
  unit_lft bigint not null,
  kind text not null check (kind in ('directive', 'bulletin-item', 'minutes', 'resolution', 'document')),
  -- What is opened, and what it was made from: an issue of a bulletin makes an entry for each of its items.
  thing_id uuid not null,
  source_id uuid not null,
  -- A version for others lies beside the one before, which those it no longer names keep as withdrawn (ADR 34).
  version int not null,
  title text not null,
  symbol text not null,
  symbol_keys text[] not null,
  issuer text not null,
  -- The kind of the unit that issued it.
  level text not null,
  on_day date not null,
  -- The first day of the month under which it is opened.
  month date,
  -- Readers of `homes` belong to the unit or to one below; those of `units` to the unit itself, or guide it from above. The library's (ADR 42)
  -- are read below the unit that filed them, by its own members, or by its officers alone; who reads by a post reads what its own unit filed.
  reads text not null check (reads in ('homes', 'units', 'below', 'members', 'officers')),
  -- Empty: everybody of them.
  posts text[] not null default '{}',
  statuses text[] not null default '{}',
  closed_circle boolean not null default false,
  expires_on date,
  is_withdrawn boolean not null default false,
  -- Words of title and symbol: folded ones, and with their marks where they have any.
  words tsvector not null,
  primary key (unit_id, kind, thing_id, version)
);
create index search_entries_by_place on search_entries (unit_lft, on_day desc);
create index search_entries_by_source on search_entries (source_id);
create index search_entries_by_day on search_entries (on_day desc, thing_id desc);
create index search_entries_by_words on search_entries using gin (words);
create index search_entries_by_symbol on search_entries using gin (symbol_keys);

create table search_pages (
  unit_id uuid not null references units (id),
  unit_lft bigint not null,
  kind text not null,
  thing_id uuid not null,
  version int not null,
  page int not null check (page > 0),
  text text not null,
  -- Words of the title too, so that what is asked for may stand partly there.
  words tsvector not null,
  primary key (unit_id, kind, thing_id, version, page),
  foreign key (unit_id, kind, thing_id, version) references search_entries (unit_id, kind, thing_id, version)
);
create index search_pages_by_place on search_pages (unit_lft);
create index search_pages_by_words on search_pages using gin (words);

-- Jobs of the unit that issued it write; people read through the function below and no other way.
select protect('search_entries', array['administered'], array['administered']);
select protect('search_pages', array['administered'], array['administered']);
grant select (unit_id, unit_lft, kind, thing_id, version, source_id), insert, delete on search_entries to sotay_app;
grant select (unit_id, unit_lft, kind, thing_id, version), insert, delete on search_pages to sotay_app;

create policy owner_finds on search_entries for select to sotay_owner using (true);
create policy owner_finds on search_pages for select to sotay_owner using (true);
-- References are checked as the owner, in work of nobody's too.
create policy owner_finds_own on members for select to sotay_owner using (member_id = nullif(current_setting('app.member', true), '')::uuid);

-- `@@` is not leakproof, so under row-level security no index of words would be used. This function looks without it and applies the same
-- terms to the same settings itself. It finds for one reason at a time: a number, words of the title or words of the text, without what
-- better reasons have found before; the newest first, what lies at two places of the reader once, and of versions the last that is theirs. `low` and `high` can only narrow what the post in use governs,
-- and `files` says whether it opens the library's drawers of its own unit.
create function search_found(
  today date, low bigint, high bigint, files boolean,
  by_keys text[], by_title tsquery, by_text tsquery,
  not_keys text[], not_title tsquery, not_text tsquery,
  of_kind text, of_year int, of_level text, in_force boolean,
  after_day date, after_thing uuid, after_kind text, shown tsquery, most int)
returns table (
  unit_id uuid, kind text, thing_id uuid, title text, symbol text, issuer text, on_day date, month date, is_in_force boolean, page int, text text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  lo bigint := greatest(low, current_setting('app.lo')::bigint);
  hi bigint := least(high, current_setting('app.hi')::bigint);
  units bigint[] := current_setting('app.units')::bigint[];
  homes bigint[] := current_setting('app.homes')::bigint[];
  -- The place of the post in use, where its holders read all that their unit filed.
  desk bigint := case when files then current_setting('app.lo')::bigint end;
  -- Places of the posts one holds, whichever is in use, with the kind of each: what is for holders of a post lies at these or above.
  held text[];
  -- Statuses of one's own record.
  own text[];
  -- Who reads an entry.
  may constant text := '(%1$s.statuses = ''{}'' or %1$s.statuses && $18)
    and case %1$s.reads
          when ''homes'' then case when %1$s.posts = ''{}'' then %1$s.unit_lft = any ($4)
            else exists (select from unnest(%1$s.posts) k where %1$s.unit_lft || '':'' || k = any ($17)) end
          when ''units'' then (not %1$s.closed_circle and %1$s.unit_lft = any ($3)) or %1$s.unit_lft between $1 and $2
          else (%1$s.reads = ''below'' and %1$s.unit_lft = any ($4)) or (%1$s.reads = ''members'' and %1$s.unit_lft = any ($3))
            or %1$s.unit_lft = $23 end';
  reason text := case
    when by_keys is not null then 'e.symbol_keys && $5'
    when by_title is not null then 'e.words @@ $6'
    else 'exists (select from search_pages p where p.unit_id = e.unit_id and p.kind = e.kind and p.thing_id = e.thing_id and p.version = e.version and p.words @@ $7)' end;
begin
  with recursive place as (
    select p.kind, u.parent_id, u.lft from posts p join units u on u.id = p.unit_id
     where p.member_id = current_setting('app.member')::uuid and p.from_on <= today and coalesce(p.until_on >= today, true)
    union
    select h.kind, u.parent_id, u.lft from place h join units u on u.id = h.parent_id)
  select coalesce(array_agg(h.lft || ':' || h.kind), '{}') into held from place h;
  select coalesce(array_agg(s), '{}') into own
    from members m cross join lateral unnest(array[m.status, case when m.exempt then 'exempt' end,
      case when m.temporary_in then 'temporary-in' end, case when m.temporary_out then 'temporary-out' end]) s
   where m.member_id = current_setting('app.member')::uuid and m.left_on is null and s is not null;
  return query execute '
    select f.unit_id, f.kind, f.thing_id, f.title, f.symbol, f.issuer, f.on_day, f.month, f.is_in_force, coalesce(p.page, 1), coalesce(p.text, '''')
      from (select distinct on (e.on_day, e.thing_id, e.kind) e.*, not e.is_withdrawn and coalesce(e.expires_on >= $19, true) as is_in_force
              from search_entries e
             where ' || reason || '
               and ' || format(may, 'e') || '
               and (not e.is_withdrawn or not exists (select from search_entries n
                     where n.source_id = e.source_id and n.thing_id = e.thing_id and n.kind = e.kind and n.version > e.version
                       and ' || format(may, 'n') || '))
               and ($8 is null or not e.symbol_keys && $8)
               and ($9 is null or not e.words @@ $9)
               and ($10 is null or not exists (select from search_pages p
                     where p.unit_id = e.unit_id and p.kind = e.kind and p.thing_id = e.thing_id and p.version = e.version
                       and p.words @@ $10))
               and ($11 is null or e.kind = $11)
               and ($12 is null or e.on_day between make_date($12, 1, 1) and make_date($12, 12, 31))
               and ($13 is null or e.level = $13)
               and (not $14 or (not e.is_withdrawn and coalesce(e.expires_on >= $19, true)))
               and ($15 is null or (e.on_day, e.thing_id, e.kind) < ($15, $16, $22))
             order by e.on_day desc, e.thing_id desc, e.kind desc, e.is_withdrawn, e.unit_lft limit $21) f
      left join lateral (select p.page, p.text from search_pages p
                          where p.unit_id = f.unit_id and p.kind = f.kind and p.thing_id = f.thing_id and p.version = f.version
                          order by p.words @@ $20 desc, p.page limit 1) p on true
     order by f.on_day desc, f.thing_id desc, f.kind desc'
  using lo, hi, units, homes, by_keys, by_title, by_text, not_keys, not_title, not_text, of_kind, of_year, of_level, in_force,
    after_day, after_thing, held, own, today, shown, most, after_kind, desk;
end $$;
revoke all on function search_found from public;
grant execute on function search_found to sotay_app;
