-- What is asked of a unit is seen by those who lead it, also where their own cell lies in another branch: by the place of the post in use, as
-- what is for posts is (0057). The units above that post, as far as the reader's own cell is not below them too, and what lies there and
-- asks to act; policies show the rest.
create function units_above_post() returns setof units
language sql stable rows 10 security definer set search_path = pg_catalog, public as $$
  with recursive above as (
    select u.parent_id from units u where u.lft = current_setting('app.lo')::bigint and u.rgt = current_setting('app.hi')::bigint
    union
    select u.parent_id from above a join units u on u.id = a.parent_id)
  select u.* from above a join units u on u.id = a.parent_id
   where u.lft <> all (current_setting('app.homes')::bigint[])
$$;
create function asked_above_post() returns setof deliveries
language sql stable rows 10 security definer set search_path = pg_catalog, public as $$
  select d.* from deliveries d where d.asks = 'act' and d.unit_lft = any (array(select u.lft from units_above_post() u))
$$;
revoke all on function units_above_post, asked_above_post from public;
grant execute on function units_above_post, asked_above_post to sotay_app;
