-- What was indexed last stands in a list that each look into the index reads to its end, twenty times a search: of 4 MB, as it comes to be in a
-- library that grows, 2 ms each time. Short lists cost half a millisecond more for each page that is written (none at all, 8 ms).
alter index search_entries_by_words set (gin_pending_list_limit = 256);
alter index search_pages_by_words set (gin_pending_list_limit = 512);
