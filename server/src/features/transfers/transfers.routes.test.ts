import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PersonKey } from '../../../test/organisation.ts';
import { type Client, type World, createWorld } from '../../../test/world.ts';

const SOON = { timeout: 5_000, interval: 20 };
const REASON = { reason: 'Chi bộ chưa nhận được hồ sơ' };

let world: World;
let secretary: Client;
let sister: Client;
let cousin: Client;
beforeAll(async () => {
  world = await createWorld();
  secretary = await world.as('secretary');
  sister = await world.as('sister');
  cousin = await world.as('cousin');
});
afterAll(() => world.end());

const unitId = (key: 'north-a' | 'north-b' | 'south-a' | 'north') => world.organisation.units[key].id;
const memberOf = (person: PersonKey) => world.organisation.people[person];

const official = {
  kind: 'official',
  purpose: 'work',
  introducedOn: '2026-11-20',
  effectiveOn: '2026-11-22',
  untilOn: null,
  basis: 'Giấy giới thiệu số 12',
} as const;

const ask = (
  person: PersonKey,
  to: 'north-b' | 'south-a' | 'north-a',
  body: object = {},
  client = secretary,
) =>
  client.call('transfers.ask', {
    params: { unitId: memberOf(person).unitId, memberId: memberOf(person).memberId },
    body: { ...official, toUnitId: unitId(to), ...body },
  });
const at = (key: 'north-a' | 'north-b' | 'south-a', transferId: string) => ({
  params: { unitId: unitId(key), transferId },
});

test('a cell is found by words anywhere, and nothing else of it is seen', async () => {
  const { body } = await secretary.call('transfers.cells', {
    params: { unitId: unitId('north-a') },
    query: { search: 'nam 1' },
  });
  expect(body.cells).toEqual([{ id: unitId('south-a'), name: 'Chi bộ Nam 1', above: 'Đảng bộ Sở Nam' }]);
  expect((await secretary.call('units.one', { params: { unitId: unitId('south-a') } })).status).toBe(404);
});

test('both cells agree, and the member belongs to the new one and no longer to the old one', async () => {
  const member = await world.as('bureau');
  const oldCell = { params: { unitId: unitId('north-a') } };
  const newCell = { params: { unitId: unitId('south-a') } };
  expect((await member.call('units.one', oldCell)).status).toBe(200);
  await world.admin.query(
    `insert into tasks (unit_id, id, unit_lft, member_unit_id, member_id, content, basis, status, assigned_by, assigned_on, created_at)
     select unit_id, gen_random_uuid(), unit_lft, unit_id, id, 'Việc của chi bộ', '', 'doing', id, '2026-11-01', now() from members where id = $1`,
    [memberOf('bureau').memberId],
  );
  await world.admin.query(`update members set exempt = true where id = $1`, [memberOf('bureau').memberId]);

  const asked = await ask('bureau', 'south-a');
  expect(asked.status).toBe(200);
  expect((await ask('bureau', 'north-b')).code).toBe('transfers/open-already');
  expect((await secretary.call('transfers.accept', at('north-a', asked.body.id))).status).toBe(404);
  expect((await sister.call('transfers.accept', at('north-b', asked.body.id))).status).toBe(404);
  const home = await cousin.call('home.home');
  expect(home.body.lead?.transfersToAnswer).toBe(1);

  const received = await cousin.call('transfers.accept', at('south-a', asked.body.id));
  expect(received.status).toBe(200);
  await vi.waitFor(async () => expect((await member.call('units.one', oldCell)).status).toBe(404), SOON);
  expect((await member.call('units.one', newCell)).status).toBe(200);
  expect((await member.call('members.list', oldCell)).status).toBe(404);
  expect((await cousin.call('transfers.accept', at('south-a', asked.body.id))).code).toBe(
    'transfers/not-open',
  );

  const { memberId } = memberOf('bureau');
  const { rows } = await world.admin.query<{ unit_id: string; unit_lft: number; exempt: boolean }>(
    'select unit_id, unit_lft, exempt from members where id = $1',
    [memberId],
  );
  expect(rows).toEqual([
    { unit_id: unitId('south-a'), unit_lft: world.organisation.units['south-a'].lft, exempt: true },
  ]);
  const posts = await world.admin.query('select until_on::text from posts where member_id = $1', [memberId]);
  expect(posts.rows).toEqual([{ until_on: '2026-11-21' }]);
  await vi.waitFor(async () => {
    const tasks = await world.admin.query(
      `select member_id, unit_id from tasks where content = 'Việc của chi bộ'`,
    );
    expect(tasks.rows).toEqual([{ member_id: null, unit_id: unitId('north-a') }]);
  }, SOON);
  for (const [client, key] of [
    [secretary, 'north-a'],
    [cousin, 'south-a'],
  ] as const) {
    const { body } = await client.call('transfers.list', { params: { unitId: unitId(key) } });
    expect(body.transfers[0]).toMatchObject({
      state: 'done',
      unitName: 'Chi bộ Bắc 1',
      toUnitName: 'Chi bộ Nam 1',
    });
  }
  const trace = await world.admin.query<{ action: string; unit_id: string }>(
    `select action, unit_id from audit_events where object_id = $1 order by action`,
    [asked.body.id],
  );
  expect(trace.rows).toEqual([
    { action: 'transfers.accept', unit_id: unitId('south-a') },
    { action: 'transfers.ask', unit_id: unitId('north-a') },
    { action: 'transfers.done', unit_id: unitId('north-a') },
  ]);
});

test('one side declines with a reason, the other takes it back', async () => {
  const first = await ask('member', 'north-b');
  const declined = await sister.call('transfers.decline', { ...at('north-b', first.body.id), body: REASON });
  expect(declined.status).toBe(200);
  const second = await ask('member', 'north-b');
  const input = { ...at('north-a', second.body.id), body: REASON };
  expect((await secretary.call('transfers.decline', input)).status).toBe(404);
  expect((await secretary.call('transfers.cancel', input)).status).toBe(200);
  expect((await sister.call('transfers.accept', at('north-b', second.body.id))).code).toBe(
    'transfers/not-open',
  );
});

test('what is agreed for a later day is carried out on that day', async () => {
  const asked = await ask('member', 'north-b', { effectiveOn: '2026-12-01' });
  expect((await sister.call('transfers.accept', at('north-b', asked.body.id))).status).toBe(200);
  const cell = async () =>
    (
      await world.admin.query<{ unit_id: string }>('select unit_id from members where id = $1', [
        memberOf('member').memberId,
      ])
    ).rows[0]?.unit_id;
  expect(await cell()).toBe(unitId('north-a'));
  world.setNow('2026-11-30T17:00:01Z');
  await world.admin.query(`update pgboss.job set start_after = now() where name = 'transfers.due'`);
  await vi.waitFor(async () => expect(await cell()).toBe(unitId('north-b')), SOON);
  world.setNow('2026-11-22T02:00:00Z');
});

test('a guest sees the host and keeps the own cell, votes only there, and is gone when the stay ends', async () => {
  const guest = await world.as('colleague');
  const stay = { kind: 'temporary', untilOn: '2027-06-30' } as const;
  expect((await ask('colleague', 'south-a', { ...stay, untilOn: '2026-12-31' })).code).toBe(
    'transfers/too-short',
  );
  const asked = await ask('colleague', 'south-a', stay);
  expect((await cousin.call('transfers.accept', at('south-a', asked.body.id))).status).toBe(200);
  const host = { params: { unitId: unitId('south-a') } };
  await vi.waitFor(async () => expect((await guest.call('units.one', host)).status).toBe(200), SOON);
  expect((await guest.call('units.one', { params: { unitId: unitId('north-a') } })).status).toBe(200);
  const one = await secretary.call('members.one', {
    params: { unitId: unitId('north-a'), memberId: memberOf('colleague').memberId },
  });
  expect(one.body).toMatchObject({
    temporaryOut: true,
    standings: [{ kind: 'temporaryOut', untilOn: '2027-06-30' }],
  });
  const end = { ...at('south-a', asked.body.id), body: { untilOn: '2026-11-22' } };
  expect((await cousin.call('transfers.endStay', end)).status).toBe(200);
  world.setNow('2026-11-23T02:00:00Z');
  const next = await world.as('colleague');
  expect((await next.call('units.one', host)).status).toBe(404);
  world.setNow('2026-11-22T02:00:00Z');
});

test('those above speak for a cell only where it has no secretary, and nobody answers the own question', async () => {
  const committee = await world.as('committee');
  const asked = await ask('sisterMember', 'south-a', {}, committee);
  expect(asked.code).toBe('transfers/secretary-speaks');
  await world.admin.query(
    `update posts set until_on = '2026-11-01' where kind = 'secretary' and unit_id = $1`,
    [unitId('north-b')],
  );
  const without = await ask('sisterMember', 'south-a', {}, committee);
  expect(without.status).toBe(200);
  const administrator = await world.as('administrator');
  await world.admin.query(
    `update posts set until_on = '2026-11-01' where kind = 'secretary' and unit_id = $1`,
    [unitId('south-a')],
  );
  await world.admin.query('update transfers set asked_by = $2 where id = $1', [
    without.body.id,
    memberOf('administrator').memberId,
  ]);
  expect((await administrator.call('transfers.accept', at('south-a', without.body.id))).code).toBe(
    'transfers/own-question',
  );
});
