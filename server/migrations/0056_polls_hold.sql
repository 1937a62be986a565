-- Secret polls, what the database holds by itself (ADR 30). Nothing is asked under an item that is for the paper book only.
create trigger refuse_paper_book before insert or update of item_id on polls
  for each row execute function refuse_paper_book();

-- A slip is given only while its poll is open, by whatever path. The end of a poll waits for slips that are being given at this moment, so
-- that no name outlives the list that it destroys. Where the poll is over nothing is written, and the asker looks why.
create function hold_poll_slips() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended(new.poll_id::text, 56));
  perform from polls p where p.unit_id = new.unit_id and p.id = new.poll_id and p.state = 'open';
  return case when found then new end;
end $$;
create function wait_for_poll_slips() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.id::text, 56));
  return new;
end $$;
revoke all on function hold_poll_slips, wait_for_poll_slips from public;
create trigger hold_poll_slips before insert on poll_slips for each row execute function hold_poll_slips();
create trigger wait_for_poll_slips before update of state on polls for each row execute function wait_for_poll_slips();

-- How many slips were given to others than those who may receive one now: to people who went home since, with the slip or after they
-- had cast it. A number and no name, for those who may read the poll.
create function poll_slips_besides(of_unit uuid, of_poll uuid, of_members uuid[]) returns int
language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*)::int from poll_slips s
   where s.unit_id = of_unit and s.poll_id = of_poll and s.member_id <> all (of_members)
     and (s.unit_lft = any (current_setting('app.units')::bigint[])
       or s.unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint)
$$;
revoke all on function poll_slips_besides from public;
grant execute on function poll_slips_besides to sotay_app;
create policy owner_counts on poll_slips for select to sotay_owner using (true);
