import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { canonicalJson } from '@sotay/core/papers/canonical.ts';
import type { MeetingRecord } from '@sotay/core/papers/meeting-record.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testKeys } from '../../test/keys.ts';
import { cloneTemplate } from '../../test/world.ts';
import { appUrl, authUrl } from '../platform/db/pool.ts';
import { fileStore, openBytes } from '../platform/files/store.ts';
import { slowMatch } from '../platform/identity/slow-hash.ts';
import { loginDigest, unseal } from '../platform/keys.ts';
import { withClient } from './as-system.ts';
import { castRoles } from './cast.ts';
import { readCast } from './read-cast.ts';
import { demoMadeAt, seedDemo } from './seed-demo.ts';

const NOW = new Date('2026-11-22T02:00:00Z');
const LATER = new Date('2026-12-24T02:00:00Z');

const dataDir = mkdtempSync(join(tmpdir(), 'sotay-demo-'));
const store = fileStore({ config: { dataDir }, keys: testKeys });
const lines: string[] = [];
const seed = (url: string, now: Date) =>
  seedDemo(url, { keys: testKeys, store, now, say: (line) => lines.push(line) });

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
  await seed(database.url, NOW);
}, 300_000);
afterAll(async () => {
  await admin.end();
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the organisation', () => {
  test('has exactly the units and members it should', async () => {
    expect(await numberOf(`units where kind = 'grassroots-committee'`)).toBe(52);
    expect(await numberOf(`units where kind = 'grassroots-cell'`)).toBe(30);
    expect(await numberOf(`units where kind = 'cell'`)).toBe(547);
    expect(await numberOf('members')).toBe(7_500);
    expect(await numberOf('accounts')).toBe(7_500);
  });

  test('nests as the tree does, and every row knows its place', async () => {
    const astray = `units u join units p on p.id = u.parent_id where not (p.lft < u.lft and u.rgt < p.rgt)`;
    const crossing = `units a join units b on a.lft < b.lft and b.lft < a.rgt and a.rgt < b.rgt`;
    expect(await numberOf(astray)).toBe(0);
    expect(await numberOf(crossing)).toBe(0);
    const { rows } = await admin.query<{ name: string }>(
      `select table_name as name from information_schema.columns
        where table_schema = 'public' and column_name = 'unit_lft'`,
    );
    for (const { name } of rows)
      expect(await numberOf(`${name} t join units u on u.id = t.unit_id where t.unit_lft <> u.lft`)).toBe(0);
  });

  test('lets a member in by card or telephone, and keeps the card number where nobody reads it', async () => {
    const { rows } = await admin.query<{ id: string; phone: string; card_sealed: Buffer; card_hint: string }>(
      'select id, phone, card_sealed, card_hint from members where phone is not null limit 1',
    );
    const member = rows[0];
    if (!member) throw new Error('no member');
    const card = unseal(testKeys.card, member.card_sealed);
    expect(card.slice(-3)).toBe(member.card_hint);
    for (const login of [card, member.phone]) {
      const found = await admin.query(
        'select 1 from account_logins l join accounts a on a.id = l.account_id where l.digest = $1 and a.member_id = $2',
        [loginDigest(testKeys, login), member.id],
      );
      expect(found.rowCount).toBe(1);
    }
  });
});

describe('24 months', () => {
  test('are there, and nothing in them is of tomorrow', async () => {
    const first = `month < date '2025-02-01'`;
    expect(await numberOf(`meetings where state = 'sealed' and ${first}`)).toBeGreaterThan(10);
    expect(await numberOf(`meetings where state = 'sealed'`)).toBeGreaterThan(6_000);
    expect(await numberOf(`meetings where state = 'invited'`)).toBe(414);
    expect(await numberOf('visits')).toBeGreaterThan(90_000);
    for (const table of [
      'tasks',
      'task_entries',
      'roll_call_entries',
      'votes',
      'opinions',
      'meeting_replies',
    ])
      expect(await numberOf(table)).toBeGreaterThan(1_000);
    expect(await numberOf(`meetings where opened_at > '${NOW.toISOString()}'`)).toBe(0);
    expect(await numberOf(`tasks where closed_on > '2026-11-22'`)).toBe(0);
  });

  test('visits belong to members who are active by then', async () => {
    const early = 'visits v join members m on m.id = v.member_id where m.activated_at > v.started_at';
    expect(await numberOf(early)).toBe(0);
    expect(await numberOf('members where activated_at is not null')).toBeGreaterThan(3_000);
  });

  test('every sealed meeting has its minutes, signed by two hands, tied to their hash, with numbers that run on', async () => {
    const unsigned = `meetings m where state = 'sealed' and 2 <> (select count(*) from signatures s
      where s.unit_id = m.unit_id and s.meeting_id = m.id and s.document = 'minutes')`;
    expect(await numberOf(unsigned)).toBe(0);
    const without = `meetings m where state = 'sealed' and not exists (select from issued_documents d
      where d.unit_id = m.unit_id and d.meeting_id = m.id and d.kind = 'minutes' and d.record is not null)`;
    expect(await numberOf(without)).toBe(0);
    const { rows } = await admin.query<{
      kind: 'minutes' | 'resolution';
      record: MeetingRecord;
      hash: string;
    }>(`select kind, record, hash from issued_documents order by md5(id::text) limit 20`);
    for (const { kind, record, hash } of rows) {
      expect(createHash('sha256').update(canonicalJson(record)).digest('hex')).toBe(hash);
      expect(record.resolution === null).toBe(kind === 'minutes');
    }
    const elsewhere = `issued_documents d where d.term_on <> (select max(t.started_on) from terms t
      where t.unit_id = d.unit_id and t.started_on <= d.issued_on)`;
    expect(await numberOf(elsewhere)).toBe(0);
  });
});

describe('the cast', () => {
  test('is one person for each role, and signs in with the one password', async () => {
    const cast = await readCast(database.url, testKeys);
    expect(cast.map(({ role }) => role)).toEqual(castRoles);
    expect(new Set(cast.map(({ memberId }) => memberId)).size).toBe(cast.length);
    const { rows } = await admin.query<{ hash: string }>(
      'select hash from passwords where account_id = any ($1::uuid[])',
      [cast.map(({ accountId }) => accountId)],
    );
    expect(rows).toHaveLength(cast.length);
    expect(await slowMatch(testKeys, cast[0]?.password ?? '', rows[0]?.hash ?? null)).toBe(true);
    expect(await numberOf('passwords')).toBe(cast.length);
  });

  test('finds a meeting some days ahead with agenda and papers, and has not answered yet', async () => {
    const [member] = await readCast(database.url, testKeys);
    const { rows } = await admin.query<{ id: string; starts_at: Date }>(
      `select id, starts_at from meetings where unit_id = $1 and state = 'invited'`,
      [member?.cellId],
    );
    const [meeting] = rows;
    expect(rows).toHaveLength(1);
    expect(dayOfInstant(meeting?.starts_at.toISOString() ?? '')).toBe('2026-11-27');
    expect(await numberOf(`agenda_items where meeting_id = '${meeting?.id}'`)).toBeGreaterThan(3);
    expect(await numberOf(`meeting_proposals where meeting_id = '${meeting?.id}'`)).toBe(2);
    expect(await numberOf(`meeting_replies where meeting_id = '${meeting?.id}'`)).toBeGreaterThan(2);
    expect(await numberOf(`meeting_replies where member_id = '${member?.memberId}'`)).toBe(0);
    const files = await admin.query<{ sha256: Buffer }>(
      'select f.sha256 from meeting_papers p join files f on f.id = p.file_id where p.meeting_id = $1',
      [meeting?.id],
    );
    expect(files.rows).toHaveLength(2);
    for (const { sha256 } of files.rows) {
      const bytes = Buffer.concat(await (await openBytes(store, sha256)).toArray());
      expect(bytes.subarray(0, 4).toString()).toBe('%PDF');
    }
  });

  test('has work at hand, some of it late', async () => {
    const [member] = await readCast(database.url, testKeys);
    const own = `tasks where member_id = '${member?.memberId}' and closed_on is null`;
    expect(await numberOf(own)).toBeGreaterThanOrEqual(3);
    expect(await numberOf(`${own} and due_date < '2026-11-22'`)).toBeGreaterThanOrEqual(1);
    expect(await numberOf(`${own} and status = 'waiting-review'`)).toBeGreaterThanOrEqual(1);
  });
});

describe('starting again', () => {
  test('changes nothing, on a later day too', async () => {
    const before = lines.length;
    await seed(database.url, LATER);
    expect(lines.slice(before)).toEqual([]);
    expect(await numberOf('units')).toBe(630);
  });

  test('finishes what a killed start left undone', async () => {
    const before = await readCast(database.url, testKeys);
    await admin.query('truncate accounts, account_logins cascade');
    await seed(database.url, LATER);
    expect(await numberOf('accounts')).toBe(7_500);
    expect(await readCast(database.url, testKeys)).toEqual(before);
  });

  test('leaves an installation with units of its own alone', async () => {
    const own = await cloneTemplate();
    try {
      const insert = `insert into units (id, kind, name, symbol, lft, rgt) values (gen_random_uuid(), 'cell', 'Chi bộ', 'CB', 1, 2)`;
      await withClient(own.url, (client) => client.query(insert));
      await seed(own.url, NOW);
      expect(await withClient(appUrl(own.url, testKeys), demoMadeAt)).toBeNull();
      const accounts = await withClient(authUrl(own.url, testKeys), (auth) =>
        auth.query('select 1 from accounts'),
      );
      expect(accounts.rowCount).toBe(0);
      expect(await readCast(own.url, testKeys)).toEqual([]);
    } finally {
      await own.drop();
    }
  });
});

test('nobody sees more of it than the database lets them', async () => {
  const rows = await withClient(appUrl(database.url, testKeys), async (app) => {
    await app.query(`begin; set local app.lo = '1'; set local app.hi = '0'; set local app.units = '{}';
      set local app.homes = '{}'; set local app.member = '00000000-0000-0000-0000-000000000000'`);
    return (await app.query('select 1 from members union all select 1 from meetings')).rowCount;
  });
  expect(rows).toBe(0);
});
