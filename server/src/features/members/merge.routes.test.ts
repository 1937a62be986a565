import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBrowser } from '../../../test/browser.ts';
import type { UnitKey } from '../../../test/organisation.ts';
import { type Client, type World, createWorld } from '../../../test/world.ts';
import { loginDigest } from '../../platform/keys.ts';

const SOON = { timeout: 5_000, interval: 20 };
const BIRTH = '1960-05-19';
const PASSWORD = 'con trâu đi trước';
const CARDS = { kept: '999099012345', gone: '999099054321' };

type Record = { unitId: string; memberId: string };

let world: World;
let administrator: Client;

const sql = async <R>(text: string, values: unknown[]): Promise<R[]> =>
  (await world.admin.query(text, values)).rows as R[];

/** A record of the same person, with account and numbers. */
const record = async (cell: UnitKey, cardNumber: string, phone: string | null, name = 'Đỗ Thị Ổi') => {
  const unitId = world.organisation.units[cell].id;
  const { body } = await administrator.call('members.add', {
    params: { unitId },
    body: {
      ...{ name, birthDate: BIRTH, phone, cardNumber, status: 'full' },
      ...{ admittedOn: null, confirmedOn: null },
      ...{ exempt: false, suspended: false, temporaryOut: false, temporaryIn: false },
    },
  });
  const memberId = body.id;
  const logins = () =>
    sql('select from account_logins l join accounts a on a.id = l.account_id where a.member_id = $1', [
      memberId,
    ]);
  await vi.waitFor(async () => expect(await logins()).toHaveLength(phone === null ? 1 : 2), SOON);
  return { unitId, memberId };
};

const otherOf = ({ unitId, memberId }: Record) => ({ otherUnitId: unitId, otherId: memberId });

const compare = (asker: Client, kept: Record, gone: Record) =>
  asker.call('members.compare', { params: kept, query: otherOf(gone) });

const merge = async (asker: Client, kept: Record, gone: Record, fromOther: 'card'[] = []) =>
  asker.call('members.merge', {
    params: kept,
    body: {
      ...otherOf(gone),
      fromOther,
      version: await versionOf(kept),
      otherVersion: await versionOf(gone),
    },
  });

const versionOf = async ({ memberId }: Record): Promise<number> =>
  (await sql<{ version: number }>('select version from members where id = $1', [memberId]))[0]?.version ?? 0;

const activate = async ({ unitId, memberId }: Record) => {
  const { body } = await administrator.call('auth.newCode', { params: { unitId, memberId } });
  const holder = { slipId: new URL(body.address).hash.slice(1, 37) };
  const browser = openBrowser(world);
  const shown = { holder, code: body.code, birthDate: BIRTH, password: PASSWORD };
  expect((await browser.call('auth.activate', { body: shown })).status).toBe(200);
  return browser;
};

/** Whom a number signs in. Looked up, not tried: a try that misses makes the next one wait. */
const holderOf = async (login: string): Promise<string | undefined> => {
  const rows = await sql<{ member_id: string }>(
    'select a.member_id from account_logins l join accounts a on a.id = l.account_id where l.digest = $1',
    [loginDigest(world.platform.keys, login)],
  );
  return rows[0]?.member_id;
};

const signIn = (login: string) =>
  openBrowser(world).call('auth.signIn', { body: { login, password: PASSWORD } });

beforeAll(async () => {
  world = await createWorld();
  administrator = await world.as('administrator');
});
afterAll(() => world.end());

test('two records become one: rows go along, the other account ends at once, its number signs in no more', async () => {
  const kept = await record('north-a', CARDS.kept, '0999111222');
  const gone = await record('south-a', CARDS.gone, null);
  const browser = await activate(gone);
  const keptBrowser = await activate(kept);
  const { id: cell, lft } = world.organisation.units['south-a'];
  const [meeting, post] = [randomUUIDv7(), randomUUIDv7()];
  await sql(
    `insert into meetings (unit_id, id, unit_lft, kind, month, title, starts_at, pack_code, created_at) values ($1, $2, $3, 'regular', '2026-11-01', 'Họp', now(), 'x', now())`,
    [cell, meeting, lft],
  );
  const entry = `insert into roll_call_entries (unit_id, meeting_id, member_id, unit_lft, name, sort_key, status, exempt, suspended, temporary_out, temporary_in, presence)
                 values ($1, $2, $3, $4, 'x', 'x', 'full', false, false, false, false, $5)`;
  await sql(entry, [cell, meeting, gone.memberId, lft, 'present']);
  await sql(entry, [cell, meeting, kept.memberId, lft, 'absent-unexcused']);
  const reply = `insert into meeting_replies (unit_id, meeting_id, member_id, unit_lft, answer, at) values ($1, $2, $3, $4, $5, $6)`;
  await sql(reply, [cell, meeting, gone.memberId, lft, 'absent', '2026-11-02']);
  await sql(reply, [cell, meeting, kept.memberId, lft, 'coming', '2026-11-03']);
  await sql(
    `insert into posts (unit_id, id, unit_lft, member_unit_id, member_id, kind, from_on) values ($1, $2, $3, $1, $4, 'editor', '2020-01-01')`,
    [cell, post, lft, gone.memberId],
  );
  await sql(
    `insert into tasks (unit_id, id, unit_lft, member_unit_id, member_id, content, basis, status, assigned_by, assigned_on, created_at)
     values ($1, $2, $3, $1, $4, 'Việc', '', 'doing', $4, '2026-11-01', now())`,
    [cell, randomUUIDv7(), lft, gone.memberId],
  );

  const { body: seen } = await compare(administrator, kept, gone);
  expect(seen).toMatchObject({ reasons: ['name'], sameCard: false, barred: null, keepId: gone.memberId });
  expect(seen.moves).toEqual([
    { what: 'attendance', count: 1, clashes: 1 },
    { what: 'posts', count: 1, clashes: 0 },
    { what: 'replies', count: 1, clashes: 1 },
    { what: 'tasks', count: 1, clashes: 0 },
  ]);
  expect((await browser.call('home.home')).status).toBe(200);
  expect(await merge(administrator, kept, gone)).toMatchObject({ status: 200 });
  const began = performance.now();
  await vi.waitFor(async () => expect((await browser.call('home.home')).status).toBe(401), SOON);
  expect(performance.now() - began).toBeLessThan(1_000);

  expect(await sql('select member_id from tasks where unit_id = $1', [cell])).toEqual([
    { member_id: kept.memberId },
  ]);
  expect(
    await sql('select member_id, presence from roll_call_entries where meeting_id = $1', [meeting]),
  ).toEqual([{ member_id: kept.memberId, presence: 'present' }]);
  expect(await sql('select member_id, answer from meeting_replies where meeting_id = $1', [meeting])).toEqual(
    [{ member_id: kept.memberId, answer: 'coming' }],
  );
  expect(await sql('select member_id, member_unit_id from posts where id = $1', [post])).toEqual([
    { member_id: kept.memberId, member_unit_id: kept.unitId },
  ]);
  const [pointer] = await sql<object>('select merged_into, left_on, left_reason from members where id = $1', [
    gone.memberId,
  ]);
  expect(pointer).toEqual({ merged_into: kept.memberId, left_on: '2026-11-22', left_reason: null });

  expect((await keptBrowser.call('auth.me')).status).toBe(200);
  expect((await signIn(CARDS.kept)).status).toBe(200);
  await vi.waitFor(async () => expect((await signIn(CARDS.gone)).code).toBe('auth/wrong-login'), SOON);
  const traces = await sql<{ object_id: string; after: object }>(
    `select object_id, after from audit_events where action = 'members.merge' and subject_id = $1 order by after ? 'moved' desc`,
    [kept.memberId],
  );
  expect(traces).toMatchObject([
    {
      object_id: kept.memberId,
      after: {
        mergedId: gone.memberId,
        moved: { tasks: 1, posts: 1 },
        dropped: {
          attendance: [{ meetingId: meeting, presence: 'present' }],
          replies: [{ answer: 'absent' }],
        },
      },
    },
    { object_id: gone.memberId, after: { mergedInto: kept.memberId } },
  ]);
});

test('the record given up points to the other and cannot be brought back', async () => {
  const [row] = await sql<{ unit_id: string; id: string; merged_into: string; version: number }>(
    'select unit_id, id, merged_into, version from members where merged_into is not null limit 1',
    [],
  );
  const params = { unitId: row?.unit_id ?? '', memberId: row?.id ?? '' };
  const { body } = await administrator.call('members.one', { params });
  expect(body).toMatchObject({ mayReturn: false, mergedInto: { memberId: row?.merged_into } });
  const back = await administrator.call('members.takeBackLeaving', {
    params,
    body: { version: row?.version ?? 0 },
  });
  expect(back.code).toBe('members/merged');
  const { body: why } = await administrator.call('members.whyNoSignIn', { params });
  expect(why.findings).toMatchObject([
    { kind: 'merged', act: 'open-kept', other: { memberId: row?.merged_into } },
  ]);
});

test('a secretary finds the second record of the cell and takes its card over', async () => {
  const secretary = await world.as('sister');
  const kept = await record('north-b', '999099077771', '0999111777', 'Bùi Văn Ước');
  const gone = await record('north-b', '999099077772', null, 'BÙI VĂN ƯỚC');
  const { body: why } = await secretary.call('members.whyNoSignIn', { params: kept });
  expect(why.findings).toMatchObject([
    { kind: 'duplicate', act: 'merge', mayAct: true, other: { memberId: gone.memberId } },
    { kind: 'never-given' },
  ]);
  const { body: list } = await secretary.call('members.duplicates', { params: { unitId: kept.unitId } });
  expect(list.pairs).toMatchObject([{ reasons: ['name'], keepId: kept.memberId }]);
  expect((await merge(secretary, kept, gone, ['card'])).status).toBe(200);
  const browser = await activate(kept);
  expect((await browser.call('auth.me')).body.memberId).toBe(kept.memberId);
  await vi.waitFor(async () => expect(await holderOf('999099077772')).toBe(kept.memberId), SOON);
  expect((await signIn('999099077772')).status).toBe(200);
  expect(
    (await secretary.call('members.duplicates', { params: { unitId: kept.unitId } })).body.pairs,
  ).toEqual([]);
});

test('dated standings are chosen as a whole and change places', async () => {
  const kept = await record('north-a', '999099088881', null, 'Võ Thị Ớt');
  const gone = await record('north-b', '999099088882', null, 'Võ Thị Ớt');
  const begun = { kind: 'exempt', fromOn: '2026-01-01', untilOn: null, basis: 'Quyết định 1' } as const;
  const body = { ...begun, version: await versionOf(gone) };
  expect((await administrator.call('members.beginStanding', { params: gone, body })).status).toBe(200);
  const merged = await administrator.call('members.merge', {
    params: kept,
    body: {
      ...otherOf(gone),
      fromOther: ['standing'],
      version: await versionOf(kept),
      otherVersion: await versionOf(gone),
    },
  });
  expect(merged.status).toBe(200);
  const { body: one } = await administrator.call('members.one', { params: kept });
  expect(one).toMatchObject({ exempt: true, standings: [{ kind: 'exempt' }] });
});

test('nobody reaches a post by merging: it takes a reach over every post of both', async () => {
  const { people, units } = world.organisation;
  const high = await record('north-a', '999099099991', null, 'Lê Thị Gừng');
  const low = await record('north-a', '999099099992', null, 'Lê Thị Gừng');
  await sql(
    `insert into posts (unit_id, id, unit_lft, member_unit_id, member_id, kind, from_on) values ($1, gen_random_uuid(), $2, $3, $4, 'committee-member', '2027-01-01')`,
    [units.bloc.id, units.bloc.lft, high.unitId, high.memberId],
  );
  const secretary = await world.as('secretary');
  expect((await compare(secretary, low, high)).body.barred).toBe('beyond');
  expect((await merge(secretary, low, high)).code).toBe('members/merge-beyond');
  expect((await merge(secretary, low, low)).code).toBe('members/merge-itself');
  const { unitId, memberId } = people.secretary;
  expect((await merge(secretary, low, { unitId, memberId })).code).toBe('members/merge-oneself');
  expect((await merge(secretary, low, people.leaver)).code).toBe('members/left');
  expect((await merge(secretary, low, people.sisterMember)).status).toBe(404);
  expect((await compare(secretary, low, people.sisterMember)).status).toBe(404);
});

test('of two who merge the same pair at once, one way each, one is too late', async () => {
  const one = await record('solo', '999099066661', null, 'Trần Văn Khế');
  const two = await record('solo', '999099066662', null, 'Trần Văn Khế');
  const answers = await Promise.all([merge(administrator, one, two), merge(administrator, two, one)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});
