-- Who holds a post is no secret in the units it is held for, though the holder may belong to a unit that the asker does not see
-- (the overseer of a cell, the committee above). So the post carries the holder's name; telephone and all else stay with the member.
alter table posts add column holder_name text not null default '';

create function name_holder() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  select m.full_name into new.holder_name from members m where m.unit_id = new.member_unit_id and m.id = new.member_id;
  new.holder_name := coalesce(new.holder_name, '');
  return new;
end $$;
create trigger name_holder before insert on posts for each row execute function name_holder();

-- A corrected name follows to the posts that the one who corrects it governs; the others keep the name of their day.
create function rename_holder() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  update posts set holder_name = new.full_name where member_id = new.id and holder_name <> new.full_name;
  return new;
end $$;
create trigger rename_holder after update of full_name on members
  for each row when (old.full_name <> new.full_name) execute function rename_holder();
