-- The search for 100,000 documents, faster (ADR 40). Two words side by side are listed in the index as one of 65,536 numbers, so that a phrase of
-- common words need not be looked for in every page that has the words: one found nowhere cost a second. One or two letters are listed too:
-- of two letters a hundred syllables were asked for. A reason walks back in time without looking twice at the same days, and of what the index
-- gives only so many rows are looked at as are shown.

drop index search_entries_by_words, search_pages_by_words;

-- Words, marks, which words stand side by side, the first letters of words, and as words that no text has the place and stretches of 8, 128
-- and 2,048 days.
create or replace function search_words(said text, marks text, place bigint, day date) returns tsvector
language sql immutable parallel safe as $$
  select array_to_tsvector(string_to_array(btrim(said || marks), ' ')
    || array (select '~' || crc32(convert_to(pair.first || ' ' || pair.second, 'UTF8')) % 65536
                from string_to_array(btrim(said), ' ') words, unnest(words, words[2:]) pair (first, second) where pair.second is not null)
    || array (select distinct '^' || left(word, letters) from unnest(string_to_array(btrim(said), ' ')) word, generate_series(1, 2) letters
               where length(word) > letters and ascii(word) > ascii('9'))
    || array['@' || place::text, '#0:' || ((day - date '1900-01-01') / 8)::text,
    '#1:' || ((day - date '1900-01-01') / 128)::text, '#2:' || ((day - date '1900-01-01') / 2048)::text])
$$;
create index search_entries_by_words on search_entries using gin (search_words(said, marks, unit_lft, on_day));
create index search_pages_by_words on search_pages using gin (search_words(said, marks, unit_lft, on_day));

-- The days from `low` to before `high` as words of the index, some days more at either end; null for all days before `high`.
create function search_stretch(low date, high date) returns tsquery
language sql immutable as $$
  select string_agg('''#' || wide || ':' || nr || '''', ' | ')::tsquery
    from (values (case when high - low <= 128 then 0 when high - low <= 2048 then 1 else 2 end)) w (wide),
         generate_series((low - date '1900-01-01') / (8 << (4 * wide)), (high - 1 - date '1900-01-01') / (8 << (4 * wide))) nr
   where isfinite(low)
$$;
revoke all on function search_stretch from public;

drop function search_found;
drop function search_span;
-- `@@` is not leakproof, so under row-level security no index of words would be used. This function looks without it and applies the same
-- terms to the same settings itself. It finds reason by reason, from the best on, the newest first, until there are `most`: words of a title
-- or of a text (the index tells that they are there, `in_rows` whether they stand side by side), without what better reasons have found; what lies at two places of the
-- reader once, and of versions the last that is theirs. The reason `guess` counts only where no other has found anything.
-- Each reason is looked for in the last 16 days first, then as far back as what was found lets one hope for a full page, and at once in all
-- that is left where little was found.
-- `low` and `high` can only narrow what the post in use governs, and `files` says whether it opens the library's drawers of its own unit.
create function search_found(
  today date, low bigint, high bigint, files boolean,
  titles tsquery[], texts tsquery[], in_rows text[], guess int, filter tsquery, of_year int, in_force boolean,
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
  places tsquery;
  narrow tsquery;
  -- The newest day there is; from where a reason is looked for back to where, and how many days at once: null for all.
  top date;
  until_day date;
  from_day date;
  days int;
  stretch tsquery;
  asked tsquery;
  side_by_side text;
  need int := most;
  first_text int := (select min(i) from generate_subscripts(texts, 1) i where texts[i] is not null);
  -- What was found, on which page of it, for which reason, and how it is known.
  found tid[];
  found_on int[];
  found_by int[] := '{}';
  seen text[] := '{}';
  more tid[];
  more_on int[];
  more_seen text[];
begin
  select max(e.on_day) into top from search_entries e where e.on_day <= case when of_year is null then 'infinity' else make_date(of_year, 12, 31) end;
  if top is null then return; end if;
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
    continue when coalesce(titles[nr], texts[nr]) is null or nr < after_reason;
    asked := coalesce(titles[nr], texts[nr]);
    asked := coalesce(asked && narrow, asked);
    side_by_side := in_rows[nr];
    until_day := least(top, case when nr = after_reason then after_day end) + 1;
    days := 16;
    loop
      from_day := until_day - days;
      stretch := coalesce(asked && search_stretch(from_day, until_day), asked);
      if titles[nr] is not null then
        select array_agg(s.tid), array_agg(1), array_agg(s.known) into more, more_on, more_seen from (
          select d.tid, d.kind || d.thing_id as known from (
            select distinct on (c.on_day, c.thing_id, c.kind) c.* from (
              select e.*, e.ctid as tid from search_entries e
               where search_words(e.said, e.marks, e.unit_lft, e.on_day) @@ stretch and e.on_day < until_day and (from_day is null or e.on_day >= from_day)
               order by e.on_day desc, e.thing_id desc, e.kind desc, e.is_withdrawn, e.unit_lft offset 0) c
             where (side_by_side is null or c.said ~ side_by_side)
               and search_may(c.unit_lft, c.reads, c.posts, c.statuses, c.closed_circle, lo, hi, units, homes, desk, held, own)
               and (not c.is_withdrawn or not exists (select from search_entries n
                     where n.source_id = c.source_id and n.thing_id = c.thing_id and n.kind = c.kind and n.version > c.version
                       and search_may(n.unit_lft, n.reads, n.posts, n.statuses, n.closed_circle, lo, hi, units, homes, desk, held, own)))
               and (not in_force or (not c.is_withdrawn and coalesce(c.expires_on >= today, true)))
               and (nr > after_reason or after_reason is null or (c.on_day, c.thing_id, c.kind) < (after_day, after_thing, after_kind))
             order by c.on_day desc, c.thing_id desc, c.kind desc, c.is_withdrawn, c.unit_lft) d
           where not d.kind || d.thing_id = any (seen)
             and (after_reason is null or not (search_by(search_words(d.said, d.marks, d.unit_lft, d.on_day), d.said, titles, in_rows, nr - 1)
               or nr > first_text and exists (select from search_pages p
                 where p.unit_id = d.unit_id and p.kind = d.kind and p.thing_id = d.thing_id and p.version = d.version
                   and search_by(search_words(p.said, p.marks, p.unit_lft, p.on_day), p.said, texts, in_rows, nr - 1))))
           order by d.on_day desc, d.thing_id desc, d.kind desc limit need) s;
      else
        select array_agg(s.tid), array_agg(s.page), array_agg(s.known) into more, more_on, more_seen from (
          select d.tid, d.page, d.kind || d.thing_id as known from (
            select distinct on (p.on_day, p.thing_id, p.kind) p.on_day as day, p.thing_id as thing, p.kind as sort, p.page, c.ctid as tid, c.* from (
              select p.unit_id, p.kind, p.thing_id, p.version, p.page, p.on_day, p.ctid as tid from search_pages p
               where search_words(p.said, p.marks, p.unit_lft, p.on_day) @@ stretch and p.on_day < until_day and (from_day is null or p.on_day >= from_day)
               order by p.on_day desc, p.thing_id desc, p.kind desc offset 0) p
              join search_entries c on c.unit_id = p.unit_id and c.kind = p.kind and c.thing_id = p.thing_id and c.version = p.version
             where (side_by_side is null or (select s.said ~ side_by_side from search_pages s where s.ctid = p.tid))
               and search_may(c.unit_lft, c.reads, c.posts, c.statuses, c.closed_circle, lo, hi, units, homes, desk, held, own)
               and (not c.is_withdrawn or not exists (select from search_entries n
                     where n.source_id = c.source_id and n.thing_id = c.thing_id and n.kind = c.kind and n.version > c.version
                       and search_may(n.unit_lft, n.reads, n.posts, n.statuses, n.closed_circle, lo, hi, units, homes, desk, held, own)))
               and (not in_force or (not c.is_withdrawn and coalesce(c.expires_on >= today, true)))
               and (nr > after_reason or after_reason is null or (c.on_day, c.thing_id, c.kind) < (after_day, after_thing, after_kind))
             order by p.on_day desc, p.thing_id desc, p.kind desc, c.is_withdrawn, c.unit_lft, p.page) d
           where not d.kind || d.thing_id = any (seen)
             and (after_reason is null or not (search_by(search_words(d.said, d.marks, d.unit_lft, d.on_day), d.said, titles, in_rows, nr - 1)
               or nr > first_text and exists (select from search_pages p
                 where p.unit_id = d.unit_id and p.kind = d.kind and p.thing_id = d.thing_id and p.version = d.version
                   and search_by(search_words(p.said, p.marks, p.unit_lft, p.on_day), p.said, texts, in_rows, nr - 1))))
           order by d.day desc, d.thing desc, d.sort desc limit need) s;
      end if;
      if more is not null then
        found := found || more;
        found_on := found_on || more_on;
        found_by := found_by || array_fill(nr, array[cardinality(more)]);
        seen := seen || more_seen;
        need := need - cardinality(more);
      end if;
      exit when need = 0 or from_day is null;
      until_day := from_day;
      -- As far back as twice what is needed would be found, were it as dense as here; of what is rare all that is left.
      days := case when days = 16 and 4 * cardinality(more) > need then greatest(16, 32 * need / cardinality(more)) end;
    end loop;
  end loop;

  return query
    select f.reason, e.unit_id, e.kind, e.thing_id, e.title, e.symbol, e.issuer, e.on_day, e.month,
           not e.is_withdrawn and coalesce(e.expires_on >= today, true), f.page, coalesce(p.text, o.text, '')
      from unnest(found, found_on, found_by) with ordinality f (tid, page, reason, place)
      join search_entries e on e.ctid = f.tid
      left join search_pages p on p.unit_id = e.unit_id and p.kind = e.kind and p.thing_id = e.thing_id and p.version = e.version and p.page = f.page
      -- Only of pages that are in the index: an internal paper has none there.
      left join document_pages o on p.page is not null and p.text is null and e.kind = 'document' and o.unit_id = e.unit_id and o.document_id = e.thing_id
                                and o.version = e.version and o.page = f.page
     order by f.place;
end $$;
revoke all on function search_found from public;
grant execute on function search_found to sotay_app;
