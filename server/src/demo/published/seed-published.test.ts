import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { demoOrganisation } from '@sotay/core/demo/demo.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testKeys } from '../../../test/keys.ts';
import { cloneTemplate } from '../../../test/world.ts';
import { appUrl } from '../../platform/db/pool.ts';
import { fileStore } from '../../platform/files/store.ts';
import { asSystem, withClient } from '../as-system.ts';
import { openWriter } from '../insert-rows.ts';
import { organisationRows } from '../organisation-rows.ts';
import { seedPublished } from './seed-published.ts';

const now = new Date('2026-11-23T02:00:00Z');
const dataDir = mkdtempSync(join(tmpdir(), 'sotay-published-'));
const store = fileStore({ config: { dataDir }, keys: testKeys });

let database: Awaited<ReturnType<typeof cloneTemplate>>;
let admin: pg.Client;

const numberOf = async (what: string): Promise<number> => {
  const { rows } = await admin.query<{ number: string }>(`select count(*) as number from ${what}`);
  return Number(rows[0]?.number);
};

beforeAll(async () => {
  database = await cloneTemplate();
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  const demo = demoOrganisation(dayOfInstant(now.toISOString()));
  // Two of three use the handbook.
  const activatedAt = new Map(
    demo.members.filter((_, index) => index % 3 !== 0).map(({ id }) => [id, '2026-01-05T02:00:00Z']),
  );
  const { at, units, members, posts } = organisationRows(demo, { keys: testKeys, now, activatedAt });
  await withClient(appUrl(database.url, testKeys), (app) =>
    asSystem(app, async () => {
      const writer = openWriter(app);
      await writer.insert('units', units);
      await writer.insert('members', members);
      await writer.insert('posts', posts);
      await seedPublished(writer, store, demo, { at, activatedAt });
      await writer.done();
    }),
  );
}, 240_000);
afterAll(async () => {
  await admin.end();
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('there is something of each kind, out and on its way', async () => {
  const { rows } = await admin.query<{ state: string }>(
    'select distinct state from directives order by state',
  );
  expect(rows.map(({ state }) => state)).toEqual(['approved', 'draft', 'published', 'review', 'withdrawn']);
  expect(await numberOf('deliveries')).toBe(8);
  expect(await numberOf('deliveries where version = 2')).toBe(1);
  expect(await numberOf('directive_versions')).toBe(9);
  expect(await numberOf(`media where state = 'ready'`)).toBe(2);
});

test('receipts are of people below who use the handbook, of days since it came out', async () => {
  expect(await numberOf('receipts')).toBeGreaterThan(10_000);
  const wrong = `receipts r join deliveries d on d.id = r.item_id join units u on u.id = d.unit_id join members m on m.id = r.member_id
    where r.unit_lft not between u.lft and u.rgt or m.unit_id <> r.unit_id or m.activated_at is null
       or r.opened_on > '2026-11-23' or r.opened_on < d.version_at::date or r.version <> d.version`;
  expect(await numberOf(wrong)).toBe(0);
});

test('a directive is stuck with one committee and some cells; it was asked about twice; some get paper', async () => {
  const acting = await numberOf('directive_duties');
  expect(acting).toBeGreaterThan(300);
  expect(acting).toBeLessThan(629);
  const silent = `units u where u.kind = 'grassroots-committee' and not exists (select from directive_duties d where d.unit_id = u.id)`;
  expect(await numberOf(silent)).toBeGreaterThan(0);
  expect(await numberOf('petitions where about_id is not null')).toBe(2);
  expect(await numberOf('directive_guidance')).toBe(1);
  expect(await numberOf('members where gets_paper')).toBeGreaterThan(100);
  expect(await numberOf('members where gets_paper and activated_at is not null')).toBe(0);
});
