-- Pictures, recordings, videos and files of what is published (ADR 31): who sends them, how far they are, and what was made of them. The
-- bytes lie in the store by their SHA-256. Readers never come here: what is published carries a copy of all that is needed to answer them.
create table media (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  member_id uuid not null,
  name text not null,
  -- As announced until all has arrived, then of what is kept.
  size int not null check (size > 0),
  state text not null default 'receiving' check (state in ('receiving', 'checking', 'processing', 'ready', 'refused')),
  -- The code of the error, where it is not taken.
  refusal text,
  kind text check (kind in ('picture', 'video', 'audio', 'file')),
  mime text,
  sha256 bytea check (length(sha256) = 32),
  width int,
  height int,
  seconds int,
  -- As of MediaEntry in core: what readers choose from, each with the hash that it is found by.
  variants jsonb not null default '[]',
  poster bytea check (length(poster) = 32),
  captions bytea check (length(captions) = 32),
  -- It plays as it was sent: this machine has no program that makes phone sizes of it.
  as_sent boolean not null default false,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (unit_id, id),
  check ((state = 'refused') = (refusal is not null)),
  check (state <> 'ready' or (kind is not null and mime is not null and sha256 is not null))
);
create index media_by_place on media (unit_lft, created_at);
create index media_by_member on media (member_id);
create index media_on_the_way on media (changed_at) where state in ('receiving', 'checking', 'processing');
select protect('media', array['administered', 'own'], array['administered']);
create policy own_insert on media for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid and unit_lft = any (current_setting('app.units')::bigint[]));
create policy own_update on media for update to sotay_app using (member_id = current_setting('app.member')::uuid)
  with check (member_id = current_setting('app.member')::uuid);
create policy own_delete on media for delete to sotay_app using (member_id = current_setting('app.member')::uuid);
grant select, insert, update, delete on media to sotay_app;

-- What a member sent goes along when two records become one.
alter function member_links rename to member_links_before_media;
create function member_links() returns table (of_table text, of_column text, unit_column text, what text)
language sql immutable set search_path = pg_catalog, public as $$
  select * from member_links_before_media() union all values ('media', 'member_id', null, 'files')
$$;
revoke all on function member_links from public;
