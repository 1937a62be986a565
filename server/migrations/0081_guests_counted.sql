-- Whoever finds something in the inbox is counted and called, exactly once (ADR 38): at home where it lies at home or above, otherwise at the
-- place through which it comes, a temporary cell or the unit of a post. The record of such a guest may belong to a branch that the asker
-- does not govern; of it nothing is told but that there is one more.

-- Those whom an audience reaches elsewhere than at home; with posts all, by home where that lies in the audience.
create function audience_guests(of_units uuid[], of_posts text[], of_statuses text[], today date)
returns table (member_id uuid, unit_id uuid, unit_lft bigint, is_foreign boolean)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text[] := look_everywhere();
  low bigint := before[1]::bigint;
  high bigint := before[2]::bigint;
begin
  return query
    with branch as (select u.lft, u.rgt from units u where u.id = any (of_units)),
    place as (
      select s.member_id as id, s.unit_id as at, s.unit_lft as lft from stays s join branch b on s.unit_lft between b.lft and b.rgt
       where of_posts = '{}' and today between s.from_on and s.until_on
      union all
      select p.member_id, p.unit_id, p.unit_lft from posts p join branch b on p.unit_lft between b.lft and b.rgt
       where p.kind = any (of_posts) and p.from_on <= today and coalesce(p.until_on >= today, true)),
    person as (
      select distinct on (m.id) m.id, m.unit_id as home, m.unit_lft as home_lft, l.at, l.lft,
             exists (select from branch b where m.unit_lft between b.lft and b.rgt) as is_home
        from place l join members m on m.id = l.id
       where m.left_on is null
         and (of_statuses = '{}' or m.status = any (of_statuses) or (m.exempt and 'exempt' = any (of_statuses))
           or (m.temporary_in and 'temporary-in' = any (of_statuses)) or (m.temporary_out and 'temporary-out' = any (of_statuses)))
       order by m.id, l.lft),
    counted as (
      select p.id, case when p.is_home then p.home else p.at end as at, case when p.is_home then p.home_lft else p.lft end as lft,
             p.home_lft not between low and high as is_foreign
        from person p where of_posts <> '{}' or not p.is_home)
    select c.id, c.at, c.lft, c.is_foreign from counted c where c.lft between low and high;
  perform look_again(before);
end $$;

-- How a guest of the asker's branch is reached: the twin of `reachKindOf`, for records the asker does not see.
create function guest_reach(of_member uuid, proved_since timestamptz, seen_since timestamptz, today date) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  is_here boolean := exists (select from stays s where s.member_id = of_member and today between s.from_on and s.until_on)
    or exists (select from posts p where p.member_id = of_member and p.from_on <= today and coalesce(p.until_on >= today, true));
  before text[];
  kind text;
begin
  if not is_here then
    return 'none';
  end if;
  before := look_everywhere();
  kind := case
    when exists (select from push_subscriptions p where p.member_id = of_member and p.last_proof_at >= proved_since) then 'push'
    when exists (select from visits v where v.member_id = of_member and v.last_seen_at >= seen_since) then 'inbox'
    when exists (select from helps h where h.member_id = of_member and h.ended_at is null and 'read-papers' = any (h.acts)) then 'helper'
    when exists (select from members m where m.id = of_member and m.gets_paper) then 'paper'
    else 'none' end;
  perform look_again(before);
  return kind;
end $$;

-- Who is counted at a place is counted there with what they opened as well.
drop function receipt_counts;
create function receipt_counts(of_item uuid, of_version int, of_lft bigint, of_rgt bigint, of_units uuid[], of_posts text[], of_statuses text[], today date)
returns table (unit_lft bigint, answer int, opened int, understood int, misread int)
language sql security definer set search_path = pg_catalog, public as $$
  with branch as (select u.lft, u.rgt from units u where u.id = any (of_units)),
  receipt as (
    select r.unit_lft, r.answer, r.understood_at, r.is_right
      from receipts r join members m on m.unit_id = r.unit_id and m.id = r.member_id and m.left_on is null
     where r.item_id = of_item and r.version = of_version and r.unit_lft between of_lft and of_rgt
       and r.unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint
       and exists (select from branch b where r.unit_lft between b.lft and b.rgt)
    union all
    select g.unit_lft, r.answer, r.understood_at, r.is_right
      from audience_guests(of_units, of_posts, of_statuses, today) g join receipts r on r.member_id = g.member_id
     where r.item_id = of_item and r.version = of_version and g.unit_lft between of_lft and of_rgt
       and not exists (select from branch b where r.unit_lft between b.lft and b.rgt))
  select r.unit_lft, r.answer, count(*)::int, count(r.understood_at)::int, count(*) filter (where not r.is_right)::int
    from receipt r group by r.unit_lft, r.answer
$$;

-- Those of the members who belong to the asker's branch on a day: at home, as guests, or by a post.
create function of_branch(of_members uuid[], today date) returns setof uuid
language sql stable set search_path = pg_catalog, public as $$
  select m.id from members m where m.id = any (of_members) and m.left_on is null
     and m.unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint
  union
  select s.member_id from stays s where s.member_id = any (of_members) and today between s.from_on and s.until_on
     and s.unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint
  union
  select p.member_id from posts p where p.member_id = any (of_members) and p.from_on <= today and coalesce(p.until_on >= today, true)
     and p.unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint
$$;

drop function receipts_seen;
create function receipts_seen(of_item uuid, of_version int, of_members uuid[], today date) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.member_id from receipts r
   where is_a_job() and r.item_id = of_item and r.version = of_version and r.member_id in (select of_branch(of_members, today))
$$;

create or replace function unread_of(of_members uuid[], today date, since timestamptz) returns table (member_id uuid, unread int)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text[] := array[current_setting('app.lo'), current_setting('app.hi')];
  near uuid[];
begin
  if not is_a_job() then
    return;
  end if;
  near := array(select of_branch(of_members, today));
  perform look_everywhere();
  return query
    with recursive person as (
      select m.id, m.unit_id, m.status, m.exempt, m.temporary_in, m.temporary_out from members m
       where m.id = any (near) and m.left_on is null),
    place as (
      select p.id as member, u.parent_id, u.lft, null::text as kind from person p join units u on u.id = p.unit_id
      union
      select s.member_id, u.parent_id, u.lft, null from stays s join units u on u.id = s.unit_id
       where s.member_id = any (near) and today between s.from_on and s.until_on
      union
      select h.member_id, u.parent_id, u.lft, h.kind from posts h join units u on u.id = h.unit_id
       where h.member_id = any (near) and h.from_on <= today and coalesce(h.until_on >= today, true)
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

-- A year after a version came out nobody knows any more who opened it, guests included. The database looks at its own clock and at the day
-- it knows of the version; a job that comes too early is told so and comes again.
drop function forget_receipts;
create function forget_receipts(of_item uuid, of_version int) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  zone constant text := 'Asia/Ho_Chi_Minh';
  came_out timestamptz := coalesce(
    (select v.published_at from directive_versions v where v.directive_id = of_item and v.version = of_version limit 1),
    (select e.published_at from bulletin_editions e where e.issue_id = of_item and e.version = of_version limit 1),
    (select d.version_at from deliveries d where d.id = of_item and d.version = of_version
        and d.publisher_unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint limit 1));
begin
  -- What this unit did not publish is not its to forget.
  if not is_a_job() or came_out is null then
    return true;
  end if;
  if (came_out at time zone zone)::date + interval '12 months' >= (now() at time zone zone)::date then
    return false;
  end if;
  delete from receipts r where r.item_id = of_item and r.version <= of_version;
  return true;
end $$;

revoke all on function audience_guests, guest_reach, receipt_counts, of_branch, receipts_seen, forget_receipts from public;
grant execute on function audience_guests, guest_reach, receipt_counts, of_branch, receipts_seen, forget_receipts to sotay_app;
