-- What holds only later is not in force yet: its first day stands in the index, and the search (0092, 0106) asks for it wherever it asks for
-- the last. What is there is put in again after the start.
truncate search_pages, search_entries;
alter table search_entries add column starts_on date;

do $$
declare
  made constant text := pg_get_functiondef('search_found'::regproc);
  asks_both constant text := regexp_replace(made, 'coalesce\((\w+)\.expires_on >= today, true\)',
    'coalesce(\1.expires_on >= today, true) and coalesce(\1.starts_on <= today, true)', 'g');
begin
  if made = asks_both then raise exception 'The search asks for no last day.'; end if;
  execute asks_both;
end $$;
