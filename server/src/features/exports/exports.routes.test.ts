import { randomUUIDv7 } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ExportFormat, exportParts } from '@sotay/core/exports/export-parts.ts';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Client, type World, createWorld } from '../../../test/world.ts';
import { loginDigest, seal } from '../../platform/keys.ts';
import { parseSheets } from '../../platform/sheets/parse.ts';
import { transaction } from '../../platform/db/transaction.ts';
import { findActorOfAccount } from '../../platform/identity/sessions.ts';
import { clearExport } from './service/cancel.ts';

let world: World;
let administrator: Client;
let secretary: Client;
let bloc: string;
let cell: string;

const GIVEN_NAMES = 'An Bình Chi Dung Giang Hà Khánh Lan Mai Nga Oanh Phúc Quân Sơn Tâm Uyên'.split(' ');

/** Everybody gets a name, a number and every unit a code, as after an import. */
const number = async (): Promise<void> => {
  const { admin, platform, organisation } = world;
  await admin.query(`update units set code = 'T.' || lft`);
  for (const [nr, { memberId, accountId }] of Object.values(organisation.people).entries()) {
    const card = `0990000000${String(10 + nr)}`;
    await admin.query('update members set card_sealed = $2, card_hint = $3, full_name = $4 where id = $1', [
      memberId,
      seal(platform.keys.card, card),
      card.slice(-3),
      `Nguyễn Thử ${GIVEN_NAMES[nr]}`,
    ]);
    await admin.query(`insert into account_logins (digest, account_id, kind) values ($1, $2, 'card')`, [
      loginDigest(platform.keys, card),
      accountId,
    ]);
  }
};

beforeAll(async () => {
  world = await createWorld();
  await number();
  administrator = await world.as('administrator');
  secretary = await world.as('secretary');
  bloc = world.organisation.units.bloc.id;
  cell = world.organisation.units['north-a'].id;
});
afterAll(() => world.end());

const SOON = { timeout: 20_000, interval: 50 };
const folder = (): string => join(world.platform.config.dataDir, 'files', 'passing');

const ask = (client: Client, unitId: string, format: ExportFormat, parts: readonly string[], below = true) =>
  client.call('exports.ask', { params: { unitId }, body: { format, parts, below } as never });

const ready = (client: Client, params: { unitId: string; exportId: string }) =>
  vi.waitFor(async () => {
    const { body } = await client.call('exports.one', { params });
    expect(body.state).toBe('ready');
    return body;
  }, SOON);

const exported = async (client: Client, unitId: string, format: ExportFormat, parts: readonly string[]) => {
  const { body, code } = await ask(client, unitId, format, parts);
  expect(code).toBeUndefined();
  const params = { unitId, exportId: body.id };
  const seen = await ready(client, params);
  const { bytes, status, headers } = await client.call('exports.take', { params });
  expect(status).toBe(200);
  return { params, seen, headers, bytes: Buffer.from(bytes) };
};

const mayTake = async (client: Client, unitId: string): Promise<string[]> =>
  (await client.call('exports.list', { params: { unitId } })).body.parts;

test('people go out as a workbook with real dates, and come in again unchanged', async () => {
  const { bytes, seen, headers } = await exported(administrator, bloc, 'xlsx', ['people', 'changes']);
  expect(seen).toMatchObject({ format: 'xlsx', below: true, done: seen.total, bytes: bytes.length });
  expect(String(headers['content-disposition'])).toContain('.xlsx');
  const read = await parseSheets(bytes);
  if (!read.ok) throw new Error(read.code);
  const members = read.sheets.find(({ name }) => name === 'Đảng viên');
  expect(members?.rows[0]?.slice(0, 5)).toEqual([
    'Số thẻ đảng viên',
    'Họ và tên',
    'Mã đơn vị',
    'Số điện thoại',
    'Ngày sinh',
  ]);
  expect(members?.rows).toContainEqual(
    expect.arrayContaining(['099000000013', 'Nguyễn Thử Dung', 'T.2100', '1970-01-01']),
  );

  const { body } = await administrator.call('imports.upload', {
    params: { unitId: bloc },
    query: { name: 'lai.xlsx' },
    bytes,
  });
  const { counts, fileFaults } = await vi.waitFor(async () => {
    const one = await administrator.call('imports.one', { params: { unitId: bloc, importId: body.id } });
    expect(one.body.state).toBe('previewed');
    return one.body;
  }, SOON);
  const unchanged = (count: number) => ({ new: 0, changed: 0, unchanged: count, faulty: 0 });
  expect(fileFaults).toEqual([]);
  expect(counts).toEqual({ units: unchanged(7), members: unchanged(15), posts: unchanged(11) });
});

test('each sees in the file what they see on screens', async () => {
  expect(await mayTake(administrator, bloc)).toEqual(['people', 'changes']);
  expect(await mayTake(secretary, cell)).toEqual([...exportParts]);
  expect((await ask(administrator, bloc, 'xlsx', ['meetings'])).code).toBe('exports/not-yours');
  for (const who of ['member', 'deputy', 'overseer', 'editor', 'sister', 'leaver'] as const) {
    const client = await world.as(who);
    const { status } = await ask(client, cell, 'xlsx', ['people']);
    expect([who, status]).toEqual([who, who === 'leaver' ? 401 : 404]);
  }
  const { bytes } = await exported(secretary, cell, 'json', ['people']);
  const files = unzipSync(bytes);
  const { tables } = JSON.parse(strFromU8(files['data.json'] ?? new Uint8Array())) as {
    tables: Record<string, { cardNumber?: string; cardHint?: string; unitName?: string }[]>;
  };
  // The whole number is for those who import it.
  expect(tables['members']?.map(({ cardNumber }) => cardNumber)).toEqual([null, null, null, null, null]);
  expect(tables['members']?.[0]?.cardHint).toMatch(/^0\d\d$/);
  expect(Object.keys(tables)).toEqual([
    'units',
    'unit-history',
    'members',
    'posts',
    'posts-of-other-times',
    'members-who-left',
    'standings',
    'stays',
  ]);
  expect(tables['members-who-left']).toHaveLength(1);
});

test('what nobody may see is in no file: codes that open accounts, drafts of others, sealed numbers', async () => {
  const { bytes } = await exported(secretary, cell, 'json', [...exportParts]);
  const data = strFromU8(unzipSync(bytes)['data.json'] ?? new Uint8Array());
  const { accountId } = world.organisation.people.secretary;
  expect(data).not.toContain(accountId);
  expect(data).not.toMatch(/cardSealed|token|password|secretSealed|passkey/i);
  for (const name of readdirSync(folder()))
    expect(readFileSync(join(folder(), name), 'latin1')).not.toMatch(/data\.json|xl\/workbook|\.csv/);
});

test('tables of text come in a zip, one file for each', async () => {
  const { bytes } = await exported(secretary, cell, 'csv', ['people']);
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['Về tệp này.csv', 'Đảng viên.csv', 'Đơn vị.csv']),
  );
  expect(strFromU8(files['Đơn vị.csv'] ?? new Uint8Array())).toContain(
    'T.2100;Chi bộ Bắc 1;Chi bộ trực thuộc;;CB;Hạ Long',
  );
});

test('the log says who took what and how much, and nothing of what is in it', async () => {
  const { params } = await exported(secretary, cell, 'xlsx', ['people']);
  const { rows } = await world.admin.query<{ action: string; after: object | null; member_id: string }>(
    'select action, after, member_id from audit_events where object_id = $1 order by at, id',
    [params.exportId],
  );
  expect(rows.map(({ action }) => action)).toEqual(['exports.ask', 'exports.ready', 'exports.take']);
  expect(rows.every(({ member_id: by }) => by === world.organisation.people.secretary.memberId)).toBe(true);
  expect(rows[0]?.after).toEqual({ format: 'xlsx', below: true, parts: ['people'] });
  expect(rows[1]?.after).toMatchObject({ rows: { units: 1, members: 5, 'members-who-left': 1 } });
  expect(JSON.stringify(rows)).not.toContain('Nguyễn Thử');
});

test('the file is for who asked, while they may, and for a day', async () => {
  const { params } = await exported(secretary, cell, 'xlsx', ['people']);
  const path = join(folder(), params.exportId);
  const mine = await secretary.call('exports.mine');
  expect(mine.body.exports.find(({ id }) => id === params.exportId)).toMatchObject({
    unitId: cell,
    unitName: 'Chi bộ Bắc 1',
    state: 'ready',
  });
  expect((await administrator.call('exports.mine')).text).not.toContain(params.exportId);
  expect(existsSync(path)).toBe(true);
  for (const who of ['administrator', 'committee', 'deputy'] as const) {
    const client = await world.as(who);
    for (const name of ['exports.one', 'exports.take', 'exports.cancel'] as const)
      expect((await client.call(name, { params })).status).toBe(404);
  }
  const withoutPost = await world.as('secretary', { post: false });
  expect((await withoutPost.call('exports.take', { params })).status).toBe(404);

  const before = world.platform.now();
  world.setNow(new Date(before.getTime() + 24 * 3_600_000).toISOString());
  const later = await world.as('secretary');
  expect((await later.call('exports.one', { params })).body.state).toBe('expired');
  expect((await later.call('exports.mine')).body.exports).toEqual([]);
  expect((await later.call('exports.take', { params })).code).toBe('exports/gone');
  await clearExport(world.platform, { ...params, memberId: world.organisation.people.secretary.memberId });
  expect(existsSync(path)).toBe(false);
  expect((await later.call('exports.cancel', { params })).code).toBe('exports/gone');
  world.setNow(before.toISOString());
});

test('an export is cancelled, and its file goes', async () => {
  const { params } = await exported(secretary, cell, 'xlsx', ['people']);
  expect((await secretary.call('exports.cancel', { params })).status).toBe(200);
  expect((await secretary.call('exports.one', { params })).body).toMatchObject({
    state: 'cancelled',
    expiresAt: null,
  });
  expect((await secretary.call('exports.take', { params })).code).toBe('exports/gone');
  await vi.waitFor(() => expect(existsSync(join(folder(), params.exportId))).toBe(false), SOON);
});

/** An export of the secretary's that waits to be made; `begin` gives it to the job. */
const waiting = async (postId: string | null) => {
  const { accountId, memberId } = world.organisation.people.secretary;
  const { lft } = world.organisation.units['north-a'];
  const exportId = randomUUIDv7();
  await world.admin.query(
    `insert into exports (unit_id, id, unit_lft, account_id, member_id, post_id, request_id, format, parts, below, created_at)
     values ($1, $2, $3, $4, $5, $6, 'test', 'csv', '{people}', false, now())`,
    [cell, exportId, lft, accountId, memberId, postId],
  );
  const { pools, jobs, now } = world.platform;
  const actor = await findActorOfAccount(pools.auth, { accountId, postId }, now());
  if (!actor) throw new Error('The secretary is gone.');
  const begin = () =>
    transaction(pools.app, actor, 'read write', (tx) =>
      jobs.enqueue(tx, 'exports.make', { unitId: cell, exportId, memberId }),
    );
  return { params: { unitId: cell, exportId }, begin };
};

const reached = (params: { unitId: string; exportId: string }, state: string) =>
  vi.waitFor(async () => {
    expect((await secretary.call('exports.one', { params })).body.state).toBe(state);
  }, SOON);

test('one at a time; and without the post it is not made', async () => {
  const { params, begin } = await waiting(null);
  expect((await ask(secretary, cell, 'csv', ['people'])).code).toBe('exports/busy');
  expect((await secretary.call('exports.take', { params })).code).toBe('exports/not-ready');
  await begin();
  await reached(params, 'failed');
  expect(existsSync(join(folder(), params.exportId))).toBe(false);
  await exported(secretary, cell, 'csv', ['people']);
});

test('what is cancelled while it is made stops, and leaves nothing', async () => {
  const { params, begin } = await waiting(world.organisation.people.secretary.postId);
  const { admin } = world;
  await admin.query('begin');
  await admin.query('select from exports where id = $1 for update', [params.exportId]);
  await begin();
  await vi.waitFor(async () => {
    // Within a transaction the view stays as it was first seen.
    await admin.query('select pg_stat_clear_snapshot()');
    const { rows } = await admin.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like 'update "exports"%'`,
    );
    expect(rows).toHaveLength(1);
  }, SOON);
  await admin.query(`update exports set state = 'cancelled' where id = $1`, [params.exportId]);
  await admin.query('commit');
  await vi.waitFor(async () => {
    const { rows } = await admin.query(
      `select state from pgboss.job where name = 'exports.make' and data->>'exportId' = $1`,
      [params.exportId],
    );
    expect(rows).toEqual([{ state: 'completed' }]);
  }, SOON);
  expect((await secretary.call('exports.one', { params })).body.state).toBe('cancelled');
  expect(readdirSync(folder()).filter((name) => name.startsWith(params.exportId))).toEqual([]);
});
