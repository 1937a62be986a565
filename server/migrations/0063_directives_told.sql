-- What the notices have to know of receipts and inboxes (ADR 34): asked for many people at once, by jobs, which are nobody in particular
-- and govern one unit. Whoever is signed in learns nothing here.

create function is_a_job() returns boolean language sql stable as $$
  select current_setting('app.member') = '00000000-0000-0000-0000-000000000000' and current_setting('app.lo')::bigint <= current_setting('app.hi')::bigint
$$;

-- Those of the members who have opened this version of an item.
create function receipts_seen(of_item uuid, of_version int, of_members uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.member_id from receipts r
   where is_a_job() and r.item_id = of_item and r.version = of_version and r.member_id = any (of_members)
     and r.unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint
$$;

-- How many items each of the members has not opened: the twin of the inbox of one reader, for many.
create function unread_of(of_members uuid[], today date, since timestamptz) returns table (member_id uuid, unread int)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text[] := array[current_setting('app.lo'), current_setting('app.hi')];
begin
  if not is_a_job() then
    return;
  end if;
  perform look_everywhere();
  return query
    with recursive person as (
      select m.id, m.unit_id, m.status, m.exempt, m.temporary_in, m.temporary_out from members m
       where m.id = any (of_members) and m.left_on is null and m.unit_lft between before[1]::bigint and before[2]::bigint),
    place as (
      select p.id as member, u.parent_id, u.lft, null::text as kind from person p join units u on u.id = p.unit_id
      union
      select s.member_id, u.parent_id, u.lft, null from stays s join units u on u.id = s.unit_id
       where s.member_id = any (of_members) and today between s.from_on and s.until_on
      union
      select h.member_id, u.parent_id, u.lft, h.kind from posts h join units u on u.id = h.unit_id
       where h.member_id = any (of_members) and h.from_on <= today and coalesce(h.until_on >= today, true)
      union
      select b.member, u.parent_id, u.lft, b.kind from place b join units u on u.id = b.parent_id)
    select p.id, count(distinct d.id)::int
      from person p join place b on b.member = p.id join deliveries d on d.unit_lft = b.lft
     where d.version_at >= since and d.withdrawn_at is null and coalesce(d.expires_on >= today, true)
       and (b.kind is null and d.posts = '{}' or b.kind = any (d.posts))
       and (d.statuses = '{}' or p.status = any (d.statuses) or (p.exempt and 'exempt' = any (d.statuses))
         or (p.temporary_in and 'temporary-in' = any (d.statuses)) or (p.temporary_out and 'temporary-out' = any (d.statuses)))
       and not exists (select from receipts r where r.member_id = p.id and r.item_id = d.id and r.version = d.version)
     group by p.id;
  perform look_again(before);
end $$;

-- A year after a version came out nobody knows any more who opened it, however late they did.
drop function forget_receipts;
create function forget_receipts(of_item uuid, of_version int) returns void
language sql security definer set search_path = pg_catalog, public as $$
  delete from receipts r
   where is_a_job() and r.item_id = of_item and r.version <= of_version
     and r.unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint
$$;
revoke all on function is_a_job, receipts_seen, unread_of, forget_receipts from public;
grant execute on function receipts_seen, unread_of, forget_receipts to sotay_app;

-- A question or proposal may be about something that was published: its title as it was that day.
alter table petitions add column about_id uuid, add column about_title text not null default '';
alter table petitions add check ((about_id is null) = (about_title = ''));

-- What it is about goes along to the body above.
create or replace function pass_petition_on(of_unit uuid, of_id uuid, words text, due date, moment timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text[] := look_everywhere();
  held petitions;
  above units;
begin
  select * into held from petitions where unit_id = of_unit and id = of_id and state = 'waiting' and unit_lft = before[1]::bigint for update;
  select p.* into above from units u join units p on p.id = u.parent_id where u.id = of_unit;
  if held.id is null or above.id is null then
    perform look_again(before);
    return false;
  end if;
  update petitions set state = 'passed', opinion = words, passed_to = above.name, passed_at = moment where unit_id = of_unit and id = of_id;
  insert into petitions (unit_id, id, unit_lft, unit_name, member_id, member_name, cell_name, kind, title, body, sent_at, arrived_at, due_on, about_id, about_title, opinions)
  values (above.id, of_id, above.lft, above.name, held.member_id, held.member_name, held.cell_name, held.kind, held.title, held.body,
          held.sent_at, moment, due, held.about_id, held.about_title, held.opinions || jsonb_build_array(jsonb_build_object('unitName', held.unit_name, 'opinion', words)));
  perform look_again(before);
  return true;
end $$;
