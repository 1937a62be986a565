-- The library is read newest first: of 100,000 documents the first thirty are walked to instead of all being sorted (2–5 ms, were 90–350).
create index documents_by_day on documents (issued_on desc, id desc) where state = 'filed';
