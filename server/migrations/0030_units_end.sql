-- Units merge, split and end. A unit that ended keeps its history and its place; nobody is sent there any more.
alter table unit_history drop constraint unit_history_act_check;
alter table unit_history add constraint unit_history_act_check
  check (act in ('moved', 'renamed', 'merged', 'received', 'split', 'founded', 'dissolved'));
-- How many members went along.
alter table unit_history add column members int not null default 0;

create or replace function find_cells(words text, kinds text[]) returns table (id uuid, name text, above text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select u.id, u.name, coalesce(p.name, '') from units u left join units p on p.id = u.parent_id
   where u.kind = any (kinds) and u.closed_on is null and u.withdrawn_at is null
     and (strpos(u.folded, words) > 0 or u.code = upper(words)) order by u.name, u.lft limit 20
$$;
create or replace function place_of_cell(of_unit uuid, kinds text[]) returns table (name text, lft bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  select u.name, u.lft from units u
   where u.id = of_unit and u.kind = any (kinds) and u.closed_on is null and u.withdrawn_at is null
$$;

-- Whatever path it takes: no member and no post comes into a unit that ended, and no unit below it.
create function refuse_closed() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if exists (select from units u where u.id = new.unit_id and u.closed_on is not null) then
    raise exception using errcode = '23514', message = 'unit closed';
  end if;
  return new;
end $$;
revoke all on function refuse_closed from public;
create trigger refuse_closed before insert on members for each row execute function refuse_closed();
-- Those who left stay with a unit that ended, and follow its place.
create trigger refuse_coming before update of unit_id on members
  for each row when (old.unit_id is distinct from new.unit_id) execute function refuse_closed();
create trigger refuse_closed before insert on posts for each row execute function refuse_closed();
