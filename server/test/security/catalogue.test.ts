// S4: locked down everywhere, proven from the catalogue for every table, view, function and grant there is.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type World, createWorld } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** Tables that hold no row of a unit, each with the reason. */
const outsideTheInvariant: Record<string, string> = {
  migrations: 'only the migrator reads it',
  units: 'the tree itself: its place is its own lft',
  tree_state: 'one number: how often places in the tree changed',
  idempotency_keys: 'belongs to an account; own row-level security',
  audit_leaves: 'hashes of the whole installation; reached by the sealer and no other',
  audit_nodes: 'hashes of the whole installation; reached by the sealer and no other',
  audit_heads: 'hashes of the whole installation; reached by the sealer and no other',
};

/** Identity: keyed by account, no content, reached by the role that signs people in and no other. */
const identity =
  /^(accounts|account_logins|sessions|passwords|passkeys|spent_challenges|activation_codes|login_failures|known_devices|authenticators|authenticator_drafts|recovery_codes|identity_links|calendar_addresses|notice_addresses)$/;

type Table = {
  name: string;
  columns: string[];
  enabled: boolean;
  forced: boolean;
  owner: string;
  key: string[];
};

const tables = async (): Promise<Table[]> =>
  (
    await world.admin.query<Table>(`
      select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced, r.rolname as owner,
             array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by 1) as columns,
             array(select a.attname::text from pg_index i cross join lateral unnest(i.indkey::int2[]) with ordinality k (att, nr)
                     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.att
                    where i.indrelid = c.oid and i.indisprimary order by k.nr) as key
        from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
       where n.nspname = 'public' and c.relkind in ('r', 'p')`)
  ).rows;

test('every growing table says its unit, leads its key with it, and forces row-level security', async () => {
  for (const table of await tables()) {
    if (identity.test(table.name) || outsideTheInvariant[table.name]) continue;
    expect(table, table.name).toMatchObject({ enabled: true, forced: true, owner: 'sotay_owner' });
    expect(table.columns, table.name).toEqual(expect.arrayContaining(['unit_id', 'unit_lft']));
    expect(table.key[0], table.name).toBe('unit_id');
  }
});

test('every place of a unit is held by a key, and follows the unit', async () => {
  const { rows } = await world.admin.query(`
    select a.attrelid::regclass::text as place, a.attname
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and a.attname like '%unit\\_lft' and not a.attisdropped
       and not exists (select from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'f' and k.confrelid = 'units'::regclass
                          and k.confupdtype = 'c' and k.convalidated and k.conkey[2] = a.attnum and k.conname like '%\\_holds')`);
  expect(rows).toEqual([]);
});

test('policies compare columns with settings and do nothing else', async () => {
  const { rows } = await world.admin.query<{ tablename: string; text: string }>(
    `select tablename, coalesce(qual, '') || ' ' || coalesce(with_check, '') as text from pg_policies where schemaname = 'public'`,
  );
  expect(rows.length).toBeGreaterThan(10);
  for (const { tablename, text } of rows) {
    expect(text.toLowerCase(), tablename).not.toMatch(/select|exists/);
    const calls = [...text.matchAll(/([a-z_]+)\(/g)].map((match) => match[1]);
    expect(
      calls.filter((name) => name !== 'current_setting' && name !== 'any' && name !== 'and' && name !== 'or'),
      tablename,
    ).toEqual([]);
  }
});

test('identity is closed to the application role', async () => {
  for (const table of (await tables()).filter(({ name }) => identity.test(name))) {
    const { rows } = await world.admin.query<{ open: boolean }>(
      `select has_table_privilege('sotay_app', $1, 'select, insert, update, delete') or has_table_privilege('sotay_reader', $1, 'select') as open`,
      [table.name],
    );
    expect(rows[0]?.open, table.name).toBe(false);
  }
});

test('the roles of the application own nothing and can pass nothing', async () => {
  const { rows } = await world.admin.query<{ rolname: string; owned: number }>(`
    select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
           (select count(*) from pg_class c where c.relowner = r.oid) as owned
      from pg_roles r where rolname in ('sotay_app', 'sotay_auth', 'sotay_audit', 'sotay_vote', 'sotay_reader', 'sotay_owner')`);
  expect(rows).toHaveLength(6);
  for (const role of rows) {
    expect(role).toMatchObject({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
    });
    if (role.rolname !== 'sotay_owner') expect(role.owned, role.rolname).toBe(0);
  }
});

test('nobody may truncate, reference or put triggers, and the public may nothing', async () => {
  const { rows } = await world.admin.query(`
    select grantee, table_name, privilege_type from information_schema.role_table_grants
     where table_schema = 'public' and grantee <> 'sotay_owner' and grantee not like 'pg\\_%' and grantee <> 'postgres'
       and (privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER') or grantee = 'PUBLIC')`);
  expect(rows).toEqual([]);
});

test('audit and sealed history can be added to, never changed', async () => {
  const { rows } = await world.admin.query<{ allowed: boolean }>(
    `select has_table_privilege('sotay_app', 'audit_events', 'update, delete') as allowed`,
  );
  expect(rows[0]?.allowed).toBe(false);
  const log = await world.admin.query<{ open: boolean }>(
    `select bool_or(has_table_privilege('sotay_app', name, 'select, insert, update, delete')
                 or has_table_privilege('sotay_audit', name, 'update, delete')) as open
       from unnest(array['audit_leaves', 'audit_nodes', 'audit_heads']) as name`,
  );
  expect(log.rows[0]?.open).toBe(false);
});

test('views ask as the asker, definer functions pin their search path', async () => {
  const views = await world.admin.query(`
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('v', 'm') and not coalesce(c.reloptions::text ~ 'security_invoker=(true|on)', false)`);
  expect(views.rows).toEqual([]);
  const functions = await world.admin.query(`
    select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'public' and p.prosecdef and not coalesce(p.proconfig::text ~ 'search_path', false)`);
  expect(functions.rows).toEqual([]);
});

test('keys between growing tables carry the unit, so that their errors betray nothing elsewhere', async () => {
  const { rows } = await world.admin.query<{ conname: string; columns: string[]; target: string }>(`
    select con.conname, t.relname as target,
           array(select a.attname::text from unnest(con.conkey) k join pg_attribute a on a.attrelid = con.conrelid and a.attnum = k) as columns
      from pg_constraint con join pg_class c on c.oid = con.conrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_class t on t.oid = con.confrelid
     where n.nspname = 'public' and con.contype in ('f', 'u')
       and exists (select 1 from pg_attribute a where a.attrelid = con.conrelid and a.attname = 'unit_lft' and not a.attisdropped)`);
  for (const { conname, columns, target } of rows) {
    if (target === 'units') continue;
    expect(
      columns.some((column) => column === 'unit_id' || column.endsWith('_unit_id')),
      conname,
    ).toBe(true);
  }
});
