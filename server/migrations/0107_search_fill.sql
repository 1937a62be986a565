-- What the index does not know yet is looked for unit by unit (ADR 40), of each the newest first: documents, bulletins and papers of meetings
-- have an index for it.
create index deliveries_by_publisher on deliveries (publisher_unit_id, id);
