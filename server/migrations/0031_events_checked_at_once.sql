-- An event is written once and never changes its unit: its place is checked at once, which costs less than a check at commit.
alter table audit_events alter constraint audit_events_unit_lft_holds not deferrable;
