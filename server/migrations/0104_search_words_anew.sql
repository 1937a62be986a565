-- Things are found by more of what people remember of them (ADR 40): the name of their kind, who issued them and the year are words of
-- their head, numbers are words of the index, and zeros before a number are none. All is put in again after the start.
truncate search_pages, search_entries;
drop index search_entries_by_symbol;
alter table search_entries alter column symbol_keys set default '{}';
