-- Who left does not count: neither among the people of an audience nor among those who opened it.
create or replace function receipt_counts(of_item uuid, of_version int, of_lft bigint, of_rgt bigint)
returns table (unit_lft bigint, answer int, opened int, understood int, misread int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.unit_lft, r.answer, count(*)::int, count(r.understood_at)::int, count(*) filter (where not r.is_right)::int
    from receipts r join members m on m.unit_id = r.unit_id and m.id = r.member_id and m.left_on is null
   where r.item_id = of_item and r.version = of_version and r.unit_lft between of_lft and of_rgt
     and r.unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint
   group by r.unit_lft, r.answer
$$;

-- After a year it is forgotten who opened what, also of those who read it elsewhere: a receipt goes with its member to other branches, and
-- holders of posts have their cells there. A job of the unit that published it forgets all of them.
create or replace function forget_receipts(of_item uuid, of_version int) returns void
language sql security definer set search_path = pg_catalog, public as $$
  delete from receipts r
   where is_a_job() and r.item_id = of_item and r.version <= of_version
     and exists (select from deliveries d where d.id = of_item and d.publisher_unit_lft = current_setting('app.lo')::bigint)
$$;
