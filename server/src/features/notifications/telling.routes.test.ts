import { randomUUIDv7 } from 'node:crypto';
import { readPayload } from '@sotay/core/notifications/payload.rules.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PersonKey, UnitKey } from '../../../test/organisation.ts';
import { type PushDevice, type PushService, openPushService } from '../../../test/push-service.ts';
import { type World, createWorld } from '../../../test/world.ts';
import { authTransaction } from '../../platform/db/transaction.ts';
import { asUnit } from './service/tell.ts';
import { holdMorning } from './waiting.repository.ts';
import { announce, notificationsRoom, notify } from './index.ts';

const CALLED = ['member', 'colleague', 'sisterMember', 'cousinMember'] as const;
const DAY = '2026-11-22T02:00:00Z';
const NIGHT = '2026-11-22T15:00:00Z';
const MORNING = '2026-11-22T23:00:00Z';

let service: PushService;
let world: World;
let devices: Record<(typeof CALLED)[number], PushDevice>;
let seen: Set<string>;

beforeAll(async () => {
  service = await openPushService();
  seen = new Set();
  const inbox = {
    alreadySeen: async () => seen,
    unreadOf: async (_tx: unknown, members: readonly string[]) => new Map(members.map((id) => [id, 7])),
  };
  world = await createWorld({
    pushService: service.origin,
    replace: (platform) => notificationsRoom(platform, inbox),
  });
  devices = Object.fromEntries(CALLED.map((person) => [person, service.addDevice()])) as typeof devices;
  for (const person of CALLED) {
    const { endpoint, p256dh, auth } = devices[person];
    await (await world.as(person)).call('notifications.subscribe', { body: { endpoint, p256dh, auth } });
  }
  await service.until(() => CALLED.every((person) => devices[person].received.length === 1));
});
afterAll(async () => {
  await world.end();
  await service.close();
});
beforeEach(() => {
  world.setNow(DAY);
  seen.clear();
  for (const device of Object.values(devices)) device.received.length = 0;
});

const heard = () =>
  Object.fromEntries(
    CALLED.map((person) => [person, devices[person].received.map(({ text }) => readPayload(text)?.topic)]),
  );

/** Waits until so many notices came in all. */
const came = (count: number) =>
  service.until(
    () => Object.values(devices).reduce((sum, { received }) => sum + received.length, 0) >= count,
  );

/** Tells a branch, or single people, in the name of a unit. */
const told = (unit: UnitKey, topic: 'directive' | 'task', people?: readonly PersonKey[]) =>
  asUnit(world.platform, world.organisation.units[unit].id, async (tx) => {
    const at = { unitId: world.organisation.units[unit].id, itemId: randomUUIDv7(), topic } as const;
    if (people) {
      const memberIds = people.map((person) => world.organisation.people[person].memberId);
      return notify(tx, world.platform.jobs, { ...at, memberIds });
    }
    const audience = { unitIds: [at.unitId], posts: [], statuses: [] };
    return announce(tx, world.platform.jobs, { ...at, version: 1, audience });
  });

test('an audience hears it, nobody else, with the number of what is unread', async () => {
  await told('north', 'directive');
  await came(3);
  expect(heard()).toEqual({
    ...{ member: ['directive'], colleague: ['directive'], sisterMember: ['directive'], cousinMember: [] },
  });
  expect(readPayload(devices.member.received[0]?.text ?? '')?.unread).toBe(7);
});

test('single members hear it where the unit governs them', async () => {
  await told('north', 'task', ['cousinMember', 'member']);
  await came(1);
  expect(heard()).toMatchObject({ member: ['task'], cousinMember: [] });
});

test('who has seen it elsewhere is not called', async () => {
  seen.add(world.organisation.people.member.memberId);
  await told('north-a', 'directive');
  await came(1);
  expect(heard()).toMatchObject({ member: [], colleague: ['directive'] });
});

const waiting = async (): Promise<number> => {
  const { rows } = await world.admin.query<{ count: number }>(
    'select count(*)::int as count from waiting_notices',
  );
  return rows[0]?.count ?? 0;
};

test('in quiet hours it waits for six o’clock, and several things are said once', async () => {
  world.setNow(NIGHT);
  await told('north-a', 'directive');
  await told('bloc', 'directive', ['colleague', 'cousinMember']);
  await expect.poll(waiting, { timeout: 10_000 }).toBe(2);
  expect(heard()).toMatchObject({ member: [], colleague: [], cousinMember: [] });
  world.setNow(MORNING);
  await world.runJob('notifications.morning', {});
  await came(3);
  expect(heard()).toMatchObject({
    ...{ member: ['directive'], colleague: ['digest'], cousinMember: ['directive'], sisterMember: [] },
  });
  expect(await waiting()).toBe(0);
});

/** How many jobs call devices for several things at once. */
const digests = async (): Promise<number> => {
  const { rows } = await world.admin.query<{ count: number }>(
    `select count(*)::int as count from pgboss.job where name = 'notifications.call' and data ->> 'topic' = 'digest'`,
  );
  return rows[0]?.count ?? 0;
};

test('two processes that are both told that it is six say it once', async () => {
  world.setNow(NIGHT);
  await told('north-a', 'directive');
  await told('north', 'directive');
  await expect.poll(waiting, { timeout: 10_000 }).toBe(2);
  world.setNow(MORNING);
  const before = await digests();
  const other = notificationsRoom(world.platform, {
    alreadySeen: async () => seen,
    unreadOf: async () => new Map(),
  });
  const morning = other.jobs['notifications.morning'] as (data: object) => Promise<void>;
  await Promise.all([world.runJob('notifications.morning', {}), morning({}), morning({})]);
  await came(3);
  expect(await digests()).toBe(before + 1);
  expect(heard()).toMatchObject({ member: ['digest'], colleague: ['digest'], sisterMember: ['directive'] });
  expect(await waiting()).toBe(0);
});

test('who says it may take its time, and each statement no more than usual', async () => {
  const settings = await authTransaction(world.platform.pools.auth, 'read write', async (held) => {
    await holdMorning(held);
    const { rows } = await sql<{ idle: string; statement: string }>`
      select current_setting('idle_in_transaction_session_timeout') as idle, current_setting('statement_timeout') as statement`.execute(
      held,
    );
    return rows[0];
  });
  expect(settings).toEqual({ idle: '10min', statement: '5s' });
});

test('a job that runs again calls nobody twice', async () => {
  const { rows } = await world.admin.query<{ id: string }>(
    'select id from push_subscriptions where member_id = $1',
    [world.organisation.people.member.memberId],
  );
  const call = { noticeId: randomUUIDv7(), topic: 'task', deviceIds: rows.map(({ id }) => id), tries: 1 };
  await world.runJob('notifications.call', call);
  await world.runJob('notifications.call', call);
  expect(heard()).toMatchObject({ member: ['task'] });
});

test('a call that comes late calls nobody in quiet hours; who tries their own device is called', async () => {
  const { rows } = await world.admin.query<{ id: string }>(
    'select id from push_subscriptions where member_id = $1',
    [world.organisation.people.member.memberId],
  );
  const deviceIds = rows.map(({ id }) => id);
  world.setNow(NIGHT);
  for (const topic of ['task', 'test'] as const)
    await world.runJob('notifications.call', { noticeId: randomUUIDv7(), topic, deviceIds, tries: 2 });
  expect(heard()).toMatchObject({ member: ['test'] });
});

test('a device that stays silent is to be asked anew, until it proves a notice', async () => {
  const member = await world.as('member');
  await world.admin.query('update push_subscriptions set unproved = 3');
  const { endpoint, p256dh, auth } = devices.member;
  const again = await member.call('notifications.subscribe', { body: { endpoint, p256dh, auth } });
  expect(again.body.askAgain).toBe(true);
  await member.call('notifications.test', { params: { subscriptionId: again.body.id } });
  await came(1);
  const code = readPayload(devices.member.received[0]?.text ?? '')?.code ?? '';
  await member.call('notifications.proved', { body: { code } });
  const proved = await member.call('notifications.subscribe', { body: { endpoint, p256dh, auth } });
  expect(proved.body.askAgain).toBe(false);
});

test('a task that is given calls its receiver', async () => {
  const secretary = await world.as('secretary');
  const { people, units } = world.organisation;
  const given = await secretary.call('tasks.create', {
    params: { unitId: units['north-a'].id },
    body: { content: 'Chuẩn bị báo cáo', basis: '', memberIds: [people.member.memberId], dueDate: null },
  });
  expect(given.status).toBe(200);
  await came(1);
  expect(heard()).toEqual({ member: ['task'], colleague: [], sisterMember: [], cousinMember: [] });
  expect(devices.member.received[0]?.text).not.toContain('báo cáo');
});

test('an answer calls who asked', async () => {
  const { units } = world.organisation;
  const member = await world.as('member');
  const sent = await member.call('petitions.send', {
    params: { unitId: units['north-a'].id },
    body: { kind: 'question', title: 'Hỏi về lịch', text: 'Khi nào họp?' },
  });
  const secretary = await world.as('secretary');
  const answered = await secretary.call('petitions.answer', {
    params: { unitId: units['north-a'].id, petitionId: sent.body.id },
    body: { text: 'Ngày 3 hằng tháng.', meeting: null },
  });
  expect(answered.status).toBe(200);
  await came(1);
  expect(heard()).toMatchObject({ member: ['petition'], colleague: [] });
});
