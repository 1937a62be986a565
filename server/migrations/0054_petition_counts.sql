-- Whoever guides a branch learns how many petitions wait with the bodies below and until when, and nothing else of them (ADR 0028).
create function petition_counts(of_lft bigint, of_rgt bigint) returns table (unit_lft bigint, due_on date, waiting int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.unit_lft, p.due_on, count(*)::int from petitions p
   where p.state = 'waiting' and p.unit_lft > of_lft and p.unit_lft <= of_rgt
     and p.unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint
   group by p.unit_lft, p.due_on
$$;
revoke all on function petition_counts from public;
grant execute on function petition_counts to sotay_app;
