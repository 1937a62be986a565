-- The search for 100,000 documents (ADR 40). Beside its words every row is listed by its place and its day, so that what a reader may not
-- see and what is older than needed is passed over in the index itself. The text of the library is read where it stands.

-- Words stand there in a new form: all is put in again after the start.
truncate search_pages, search_entries;

drop index search_entries_by_place, search_entries_by_words, search_pages_by_words;
alter table search_pages add column on_day date not null;
-- Null: as the page of the library has it.
alter table search_pages alter column text drop not null;
-- The words one behind the other without marks, and what else one finds by: a third of the room of words with their places. The index tells
-- which rows have all words; whether they stand side by side is seen in `said`.
alter table search_entries drop column words, add column said text not null, add column marks text not null;
alter table search_pages drop column words, add column said text not null, add column marks text not null;

-- Words, marks, and as words that no text has the place and stretches of 8, 128 and 2,048 days.
create function search_words(said text, marks text, place bigint, day date) returns tsvector
language sql immutable parallel safe as $$
  select array_to_tsvector(string_to_array(btrim(said || marks), ' ') || array['@' || place::text, '#0:' || ((day - date '1900-01-01') / 8)::text,
    '#1:' || ((day - date '1900-01-01') / 128)::text, '#2:' || ((day - date '1900-01-01') / 2048)::text])
$$;
revoke all on function search_words from public;
grant execute on function search_words to sotay_app;
create index search_entries_by_words on search_entries using gin (search_words(said, marks, unit_lft, on_day));
create index search_pages_by_words on search_pages using gin (search_words(said, marks, unit_lft, on_day));
create index search_entries_by_place on search_entries (unit_lft);

-- Whether something is there for one of the first reasons.
create function search_by(words tsvector, said text, queries tsquery[], in_rows text[], first int) returns boolean
language sql immutable as $$
  select exists (select from unnest(queries[:first], in_rows[:first]) q (asked, in_row) where words @@ q.asked and coalesce(said ~ q.in_row, true))
$$;
revoke all on function search_by from public;
create policy owner_finds on document_pages for select to sotay_owner using (true);

-- The last two stretches of a width up to a day.
create function search_span(wide int, up_to date, width int) returns tsquery
language sql immutable as $$
  select ('''#' || wide || ':' || ((up_to - date '1900-01-01') / width)::text || ''' | ''#' || wide || ':'
    || ((up_to - date '1900-01-01') / width - 1)::text || '''')::tsquery
$$;
revoke all on function search_span from public;

-- Whether what lies at a place, for holders of these posts, is for somebody with posts held there (`place:kind`).
create function search_held(place bigint, posts text[], held text[]) returns boolean
language sql immutable as $$ select exists (select from unnest(posts) k where place || ':' || k = any (held)) $$;
revoke all on function search_held from public;

-- Who reads an entry. What is for holders of a post lies at the posts one holds or above.
create function search_may(place bigint, reads text, posts text[], statuses text[], closed_circle boolean,
  lo bigint, hi bigint, units bigint[], homes bigint[], desk bigint, held text[], own text[]) returns boolean
language sql immutable as $$
  select (statuses = '{}' or statuses && own) and case reads
    when 'homes' then case when posts = '{}' then place = any (homes) else search_held(place, posts, held) end
    when 'units' then (not closed_circle and place = any (units)) or place between lo and hi
    else (reads = 'below' and place = any (homes)) or (reads = 'members' and place = any (units)) or place = desk end
$$;
revoke all on function search_may from public;

drop function search_found;
-- `@@` is not leakproof, so under row-level security no index of words would be used. This function looks without it and applies the same
-- terms to the same settings itself. It finds reason by reason, from the best on, the newest first, until there are `most`: a number (the
-- place of it in `titles` is empty, and `shown` chooses the page), words of a title or of a text (the index tells that they are there,
-- `in_rows` whether they stand side by side), without what better reasons have found; what lies at two places of the
-- reader once, and of versions the last that is theirs. The reason `guess` counts only where no other has found anything.
-- Each reason is looked for in the last days first, then in ever longer stretches, unless the first of them has nothing. Words side by side
-- are looked for on 3,000 pages of a stretch at the most: where common words stand apart on more, it is told that they are there.
-- `low` and `high` can only narrow what the post in use governs, and `files` says whether it opens the library's drawers of its own unit.
create function search_found(
  today date, low bigint, high bigint, files boolean,
  by_keys text[], shown tsquery, titles tsquery[], texts tsquery[], in_rows text[], guess int, filter tsquery, of_year int, in_force boolean,
  after_reason int, after_day date, after_thing uuid, after_kind text, most int)
returns table (
  reason int, unit_id uuid, kind text, thing_id uuid, title text, symbol text, issuer text, on_day date, month date, is_in_force boolean,
  page int, text text)
language plpgsql stable security definer
set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
declare
  lo bigint := greatest(low, current_setting('app.lo')::bigint);
  hi bigint := least(high, current_setting('app.hi')::bigint);
  units bigint[] := current_setting('app.units')::bigint[];
  homes bigint[] := current_setting('app.homes')::bigint[];
  -- The place of the post in use, where its holders read all that their unit filed.
  desk bigint := case when files then current_setting('app.lo')::bigint end;
  -- Places of the posts one holds, whichever is in use, and those above; with the kind of each.
  above bigint[];
  held text[];
  -- Statuses of one's own record.
  own text[];
  year_end date := case when of_year is null then 'infinity' else make_date(of_year, 12, 31) end;
  to_day date;
  -- From where stretches are counted.
  top date;
  places tsquery;
  narrow tsquery;
  step int;
  need int := most;
  stretch tsquery;
  asked_keys text[];
  side_by_side text;
  asked_title tsquery;
  asked_text tsquery;
  first_text int := (select min(i) from generate_subscripts(texts, 1) i where texts[i] is not null);
  not_keys text[];
  found tid[];
  found_on int[];
begin
  with recursive place as (
    select p.kind, u.parent_id, u.lft from posts p join units u on u.id = p.unit_id
     where p.member_id = current_setting('app.member')::uuid and p.from_on <= today and coalesce(p.until_on >= today, true)
    union
    select h.kind, u.parent_id, u.lft from place h join units u on u.id = h.parent_id)
  select coalesce(array_agg(h.lft || ':' || h.kind), '{}'), coalesce(array_agg(distinct h.lft), '{}') into held, above from place h;
  select coalesce(array_agg(s), '{}') into own
    from members m cross join lateral unnest(array[m.status, case when m.exempt then 'exempt' end,
      case when m.temporary_in then 'temporary-in' end, case when m.temporary_out then 'temporary-out' end]) s
   where m.id = current_setting('app.member')::uuid and m.left_on is null and s is not null;
  -- All places one may find something at; those who govern a hundred pass over none.
  select case when count(*) <= 100 then string_agg('''@' || l.lft || '''', '|')::tsquery end into places
    from (select unnest(units || homes || above || desk) as lft
          union (select u.lft from units u where u.lft between lo and hi limit 101)) l where l.lft is not null;
  narrow := coalesce(filter && places, filter, places);

  for nr in 1 .. cardinality(titles) loop
    exit when need = 0 or (nr = guess and (need < most or after_reason < guess));
    asked_keys := case when titles[nr] is null and texts[nr] is null and nr = 1 then by_keys end;
    asked_title := titles[nr];
    asked_text := texts[nr];
    if narrow is not null then
      asked_title := asked_title && narrow;
      asked_text := asked_text && narrow;
    end if;
    side_by_side := in_rows[nr];
    step := case when asked_keys is null then 0 else 3 end;
    to_day := least(year_end, case when nr = after_reason then after_day end);
    top := (select e.on_day from search_entries e where e.on_day <= to_day order by e.on_day desc limit 1);
    while nr >= coalesce(after_reason, 1) and (asked_keys is not null or asked_title is not null or asked_text is not null) loop
      stretch := search_span(step, top, 8 << (4 * step));
      select array_agg(s.tid), array_agg(s.page) into found, found_on from (
        select d.tid, d.page from (
          select distinct on (c.on_day, c.thing_id, c.kind) c.* from (
            select e.*, e.ctid as tid, null::int as page from search_entries e where e.symbol_keys && asked_keys and (filter is null or search_words(e.said, e.marks, e.unit_lft, e.on_day) @@ filter)
            union all
            select e.*, e.ctid, 1 from search_entries e where search_words(e.said, e.marks, e.unit_lft, e.on_day) @@ case when step < 3 then asked_title && stretch else asked_title end
               and (side_by_side is null or e.said ~ side_by_side)
            union all
            select e.*, e.ctid, p.page
              from (select p.unit_id, p.kind, p.thing_id, p.version, min(p.page) as page
                      from (select p.unit_id, p.kind, p.thing_id, p.version, p.page, p.said from search_pages p
                             where search_words(p.said, p.marks, p.unit_lft, p.on_day) @@ case when step < 3 then asked_text && stretch else asked_text end
                             limit case when side_by_side is not null then 3000 end) p
                     where side_by_side is null or p.said ~ side_by_side
                     group by p.unit_id, p.kind, p.thing_id, p.version) p
              join search_entries e on e.unit_id = p.unit_id and e.kind = p.kind and e.thing_id = p.thing_id and e.version = p.version) c
           where search_may(c.unit_lft, c.reads, c.posts, c.statuses, c.closed_circle, lo, hi, units, homes, desk, held, own)
             and (not c.is_withdrawn or not exists (select from search_entries n
                   where n.source_id = c.source_id and n.thing_id = c.thing_id and n.kind = c.kind and n.version > c.version
                     and search_may(n.unit_lft, n.reads, n.posts, n.statuses, n.closed_circle, lo, hi, units, homes, desk, held, own)))
             and (not in_force or (not c.is_withdrawn and coalesce(c.expires_on >= today, true)))
             and (nr > after_reason or after_reason is null or (c.on_day, c.thing_id, c.kind) < (after_day, after_thing, after_kind))
           order by c.on_day desc, c.thing_id desc, c.kind desc, c.is_withdrawn, c.unit_lft) d
         where (not_keys is null or not d.symbol_keys && not_keys)
           and not search_by(search_words(d.said, d.marks, d.unit_lft, d.on_day), d.said, titles, in_rows, nr - 1)
           and (nr <= first_text or not exists (select from search_pages p
                 where p.unit_id = d.unit_id and p.kind = d.kind and p.thing_id = d.thing_id and p.version = d.version
                   and search_by(search_words(p.said, p.marks, p.unit_lft, p.on_day), p.said, texts, in_rows, nr - 1)))
         order by d.on_day desc, d.thing_id desc, d.kind desc limit need) s;
      exit when step = 3 or cardinality(found) = need;
      step := case when found is null then 3 else step + 1 end;
    end loop;
    if found is not null then
      need := need - cardinality(found);
      return query
        select nr, e.unit_id, e.kind, e.thing_id, e.title, e.symbol, e.issuer, e.on_day, e.month,
               not e.is_withdrawn and coalesce(e.expires_on >= today, true), f.page, coalesce(p.text, o.text, '')
          from (select s.tid, s.place, coalesce(s.page, (select min(p.page) from search_pages p join search_entries e on e.ctid = s.tid
                         where p.unit_id = e.unit_id and p.kind = e.kind and p.thing_id = e.thing_id and p.version = e.version and search_words(p.said, p.marks, p.unit_lft, p.on_day) @@ shown), 1) as page
                  from unnest(found, found_on) with ordinality s (tid, page, place)) f
          join search_entries e on e.ctid = f.tid
          left join search_pages p on p.unit_id = e.unit_id and p.kind = e.kind and p.thing_id = e.thing_id and p.version = e.version and p.page = f.page
          -- Only of pages that are in the index: an internal paper has none there.
          left join document_pages o on p.page is not null and p.text is null and e.kind = 'document' and o.unit_id = e.unit_id and o.document_id = e.thing_id
                                    and o.version = e.version and o.page = f.page
         order by f.place;
      found := null;
    end if;
    not_keys := coalesce(asked_keys, not_keys);
  end loop;
end $$;
revoke all on function search_found from public;
grant execute on function search_found to sotay_app;
