-- What people save of the library for themselves (ADR 44): only they see it, and jobs of the unit that filed it, which tell them what became of it.

create table saved_documents (
  unit_id uuid not null references units (id),
  id uuid not null,
  unit_lft bigint not null,
  member_id uuid not null,
  document_unit_id uuid not null,
  document_id uuid not null,
  -- Pages with a few own words: [{page, note}].
  marks jsonb not null default '[]',
  -- The days of its force that the person knows of, and since when there are others.
  told text not null default '',
  news_at timestamptz,
  saved_at timestamptz not null,
  primary key (unit_id, id)
);
create index saved_documents_by_place on saved_documents (unit_lft);
create index saved_documents_by_member on saved_documents (member_id, document_id);
create index saved_documents_by_document on saved_documents (document_id, unit_lft);
select protect('saved_documents', array['own'], array[]::text[]);
create policy own_insert on saved_documents for insert to sotay_app with check (
  member_id = current_setting('app.member')::uuid and unit_lft = any (current_setting('app.units')::bigint[]));
create policy own_update on saved_documents for update to sotay_app
  using (member_id = current_setting('app.member')::uuid) with check (member_id = current_setting('app.member')::uuid);
create policy own_delete on saved_documents for delete to sotay_app using (member_id = current_setting('app.member')::uuid);
create policy job_finds on saved_documents for select to sotay_app using (
  current_setting('app.member') = '00000000-0000-0000-0000-000000000000'
  and unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint);
create policy job_tells on saved_documents for update to sotay_app using (
  current_setting('app.member') = '00000000-0000-0000-0000-000000000000'
  and unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint) with check (
  current_setting('app.member') = '00000000-0000-0000-0000-000000000000'
  and unit_lft between current_setting('app.lo')::bigint and current_setting('app.hi')::bigint);
grant select, insert, delete on saved_documents to sotay_app;
grant update (marks, told, news_at) on saved_documents to sotay_app;

-- What a person saved goes along when two records become one.
alter function member_links rename to member_links_before_saved;
create function member_links() returns table (of_table text, of_column text, unit_column text, what text)
language sql immutable set search_path = pg_catalog, public as $$
  select * from member_links_before_saved() union all values ('saved_documents', 'member_id', null, null)
$$;
revoke all on function member_links from public;
