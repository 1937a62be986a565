import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testKeys } from '../../test/keys.ts';
import { cloneTemplate } from '../../test/world.ts';
import { appUrl } from '../platform/db/pool.ts';
import { loginDigest, unseal } from '../platform/keys.ts';
import { demoMadeAt, seedDemo } from './seed-demo.ts';

const NOW = new Date('2026-11-22T02:00:00Z');

let database: Awaited<ReturnType<typeof cloneTemplate>>;
let admin: pg.Client;
const lines: string[] = [];
const seed = (now = NOW) => seedDemo(database.url, testKeys, now, (line) => lines.push(line));

const numberOf = async (what: string): Promise<number> => {
  const { rows } = await admin.query<{ number: string }>(`select count(*) as number from ${what}`);
  return Number(rows[0]?.number);
};

beforeAll(async () => {
  database = await cloneTemplate();
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  await seed();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

test('the organisation has exactly the units and members it should', async () => {
  expect(await numberOf(`units where kind = 'grassroots-committee'`)).toBe(52);
  expect(await numberOf(`units where kind = 'grassroots-cell'`)).toBe(30);
  expect(await numberOf(`units where kind = 'cell'`)).toBe(547);
  expect(await numberOf('members')).toBe(7_500);
  expect(await numberOf('accounts')).toBe(7_500);
});

test('the intervals nest as the tree does', async () => {
  const astray = `units u join units p on p.id = u.parent_id where not (p.lft < u.lft and u.rgt < p.rgt)`;
  const crossing = `units a join units b on a.lft < b.lft and b.lft < a.rgt and a.rgt < b.rgt`;
  expect(await numberOf(astray)).toBe(0);
  expect(await numberOf(crossing)).toBe(0);
  for (const table of ['members', 'posts', 'visits'])
    expect(await numberOf(`${table} t join units u on u.id = t.unit_id where t.unit_lft <> u.lft`)).toBe(0);
});

test('a member signs in with card or telephone, and the card number is nowhere to read', async () => {
  const { rows } = await admin.query<{ id: string; phone: string; card_sealed: Buffer; card_hint: string }>(
    'select id, phone, card_sealed, card_hint from members where phone is not null limit 1',
  );
  const member = rows[0];
  if (!member) throw new Error('no member');
  const card = unseal(testKeys.card, member.card_sealed);
  expect(card.slice(-3)).toBe(member.card_hint);
  for (const login of [card, member.phone]) {
    const digest = loginDigest(testKeys, login);
    const found = await admin.query(
      'select 1 from account_logins l join accounts a on a.id = l.account_id where l.digest = $1 and a.member_id = $2',
      [digest, member.id],
    );
    expect(found.rowCount).toBe(1);
  }
});

test('visits belong to members who are active', async () => {
  expect(await numberOf('visits')).toBeGreaterThan(90_000);
  expect(await numberOf('members where activated_at is not null')).toBeGreaterThan(3_000);
  expect(
    await numberOf('visits v join members m on m.id = v.member_id where m.activated_at > v.started_at'),
  ).toBe(0);
});

test('a second start changes nothing, on a later day too', async () => {
  const before = lines.length;
  await seed(new Date('2026-12-24T02:00:00Z'));
  expect(lines.slice(before)).toEqual([]);
  expect(await numberOf('units')).toBe(630);
});

test('what a killed start left undone is finished by the next one', async () => {
  const before = await admin.query('select member_id from accounts order by member_id limit 5');
  await admin.query('truncate accounts, account_logins cascade');
  await seed(new Date('2026-12-24T02:00:00Z'));
  const after = await admin.query('select member_id from accounts order by member_id limit 5');
  expect(await numberOf('accounts')).toBe(7_500);
  expect(after.rows).toEqual(before.rows);
});

test('an installation with units of its own is left alone', async () => {
  const own = await cloneTemplate();
  const client = new pg.Client({ connectionString: own.url });
  await client.connect();
  try {
    await client.query(
      `insert into units (id, kind, name, symbol, lft, rgt) values (gen_random_uuid(), 'cell', 'Chi bộ', 'CB', 1, 2)`,
    );
    await seedDemo(own.url, testKeys, NOW, (line) => lines.push(line));
    expect((await client.query('select 1 from units')).rowCount).toBe(1);
    expect((await client.query('select 1 from accounts')).rowCount).toBe(0);
    const app = new pg.Client({ connectionString: appUrl(own.url, testKeys) });
    await app.connect();
    expect(await demoMadeAt(app)).toBeNull();
    await app.end();
  } finally {
    await client.end();
    await own.drop();
  }
});
