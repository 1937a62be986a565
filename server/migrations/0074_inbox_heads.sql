-- A page of an inbox needs no text of an item: whether it asks a question stands beside it, so that twenty lines do not unpack twenty texts.
alter table deliveries add column has_question boolean not null generated always as (coalesce(content -> 'question' <> 'null'::jsonb, false)) stored;
