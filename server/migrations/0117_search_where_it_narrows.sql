-- Where one may read nearly everything, the places of what one may read narrow nothing, and their lists, the longest of the index, were read
-- whole for each reason. They are asked for where there are few things at them; who may read what is found is asked of each thing anyway.
-- And of guesses the first that finds anything is the last: with what was meant in a title nothing is guessed in texts.
do $$
declare
  made constant text := pg_get_functiondef('search_found'::regproc);
  counts constant text := replace(replace(replace(made,
$old$    exit when need = 0 or (nr = guess and (need < most or after_reason < guess));
$old$, $new$    exit when need = 0 or (guess > 0 and nr >= guess and (need < most or after_reason < nr));
$new$),
$old$  places tsquery;
$old$, $new$  here bigint[];
  places tsquery;
$new$),
$old$  select case when count(*) <= 100 then string_agg('''@' || l.lft || '''', '|')::tsquery end into places
    from (select unnest(units || homes || above || desk) as lft
          union (select u.lft from units u where u.lft between lo and hi limit 101)) l where l.lft is not null;
$old$, $new$  select array_agg(l.lft) into here
    from (select unnest(units || homes || above || desk) as lft
          union (select u.lft from units u where u.lft between lo and hi limit 101)) l where l.lft is not null;
  if cardinality(here) <= 100 and (select count(*) < 5000 from (select from search_entries e where e.unit_lft = any (here) limit 5000) e) then
    select string_agg('''@' || l.lft || '''', '|')::tsquery into places from unnest(here) l (lft);
  end if;
$new$);
begin
  if counts not like '%nr >= guess%' or counts not like '%5000%' then raise exception 'The search is another one.'; end if;
  execute counts;
end $$;
