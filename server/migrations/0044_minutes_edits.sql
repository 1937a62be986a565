-- A text of the minutes put better before the minutes are signed: what stood there, what stands there now, who and when. A change
-- is never changed; the last one of a place holds.
create table minutes_edits (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  meeting_id uuid not null,
  place text not null,
  -- Which change of the place it is: two at once cannot both be the next.
  version int not null check (version > 0),
  was text not null,
  body text not null,
  member_id uuid not null,
  name text not null,
  at timestamptz not null,
  primary key (unit_id, id),
  unique (unit_id, meeting_id, place, version),
  foreign key (unit_id, meeting_id) references meetings (unit_id, id)
);
select protect('minutes_edits', array['administered', 'units'], array[]::text[]);
select keep_in_circle('minutes_edits');
create policy own_insert on minutes_edits for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid
  and (unit_lft = any (current_setting('app.units')::bigint[])
    or unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint));
grant select, insert on minutes_edits to sotay_app;

-- The database itself: no change once a hand is under the minutes. Looks only at rows of the same unit.
create function refuse_signed_minutes() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  if exists (select from signatures s
              where s.unit_id = new.unit_id and s.meeting_id = new.meeting_id and s.document = 'minutes') then
    raise exception using errcode = '23514', message = 'minutes signed';
  end if;
  return new;
end $$;
revoke all on function refuse_signed_minutes from public;
create trigger refuse_signed before insert on minutes_edits for each row execute function refuse_signed_minutes();

-- And nothing under an item that is for the paper book only, whichever table it would come into. A table with an item puts this
-- trigger before its inserts.
create function refuse_paper_book() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  if exists (select from agenda_items i
              where i.unit_id = new.unit_id and i.id = new.item_id and i.paper_book_only) then
    raise exception using errcode = '23514', message = 'paper book only';
  end if;
  return new;
end $$;
revoke all on function refuse_paper_book from public;
create trigger refuse_paper_book before insert or update of item_id on opinions
  for each row execute function refuse_paper_book();
create trigger refuse_paper_book before insert or update of item_id on votes
  for each row execute function refuse_paper_book();

-- The code printed on a sealed paper is looked up by how it begins.
create index issued_documents_by_hash on issued_documents (hash text_pattern_ops) where hash is not null;
