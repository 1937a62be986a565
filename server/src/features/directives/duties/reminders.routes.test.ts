// From the day a reminder is due, through the jobs, to the message that a device decrypts at a push service of this machine.
import { readPayload } from '@sotay/core/notifications/payload.rules.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { publish, textOf } from '../../../../test/directives.ts';
import type { PersonKey, UnitKey } from '../../../../test/organisation.ts';
import { type PushDevice, type PushService, openPushService } from '../../../../test/push-service.ts';
import { type World, createWorld } from '../../../../test/world.ts';

const NOW = '2026-11-23T02:00:00Z';
/** Lead, in this order: a cell and its branch, its sister, the other branch and its cell, the top; the last one leads nothing. */
const CALLED = ['secretary', 'committee', 'sister', 'otherCommittee', 'cousin', 'bloc', 'member'] as const;

let service: PushService;
let world: World;
let devices: Record<(typeof CALLED)[number], PushDevice>;

beforeAll(async () => {
  service = await openPushService();
  world = await createWorld({ now: NOW, pushService: service.origin });
  devices = Object.fromEntries(CALLED.map((person) => [person, service.addDevice()])) as typeof devices;
  for (const person of CALLED) {
    const { endpoint, p256dh, auth } = devices[person];
    await (await world.as(person)).call('notifications.subscribe', { body: { endpoint, p256dh, auth } });
  }
  await came(CALLED.length);
});
afterAll(async () => {
  await world.end();
  await service.close();
});
beforeEach(() => {
  world.setNow(NOW);
  clear();
});

const clear = (): void => {
  for (const device of Object.values(devices)) device.received.length = 0;
};

/** Waits until so many messages came in all. */
const came = (count: number): Promise<void> =>
  service.until(
    () => Object.values(devices).reduce((sum, { received }) => sum + received.length, 0) >= count,
  );

/** What each device that heard anything decrypted. */
const heard = (): Record<string, (string | undefined)[]> => {
  const topics: Record<string, (string | undefined)[]> = {};
  for (const person of CALLED) {
    const { received } = devices[person];
    if (received.length > 0) topics[person] = received.map(({ text }) => readPayload(text)?.topic);
  }
  return topics;
};

const everybody = (topic: string) => Object.fromEntries(CALLED.map((person) => [person, [topic]]));

const ask = async (): Promise<string> => {
  const id = await publish(world, 'bloc', 'bloc', {
    ...{ kind: 'directive', asks: 'act', reportBy: '2026-11-30', title: 'Việc phải làm' },
  });
  await came(CALLED.length);
  expect(heard()).toEqual(everybody('directive'));
  clear();
  return id;
};

const at = (unit: UnitKey, deliveryId: string) => ({
  params: { unitId: world.organisation.units[unit].id, deliveryId },
});
const receive = async (person: PersonKey, unit: UnitKey, id: string): Promise<void> => {
  const done = await (
    await world.as(person)
  ).call('directives.receive', { ...at(unit, id), body: { version: 1 } });
  expect(done.status).toBe(200);
};

type Job = { data: object; dueAt: string };

/** The reminders that wait for an item, with the moment at which each is due by the clock of the test. */
const reminders = async (id: string): Promise<Job[]> => {
  const { rows } = await world.admin.query<{ data: object; seconds: number }>(
    `select data, extract(epoch from start_after - created_on)::int as seconds from pgboss.job
      where name = 'directives.remind' and data ->> 'id' = $1 order by start_after`,
    [id],
  );
  return rows.map(({ data, seconds }) => ({
    data,
    dueAt: new Date(Date.parse(NOW) + seconds * 1_000).toISOString(),
  }));
};

const run = async (job: Job | undefined, at = job?.dueAt ?? ''): Promise<void> => {
  world.setNow(at);
  await world.runJob('directives.remind', job?.data ?? {});
};

test('reminders come at eight on days 2, 4 and the last, and each time reach those who have not done it, then those above them', async () => {
  const id = await ask();
  const plan = await reminders(id);
  expect(plan.map(({ dueAt }) => dueAt)).toEqual([
    ...['2026-11-25T01:00:00.000Z', '2026-11-27T01:00:00.000Z', '2026-11-30T01:00:00.000Z'],
  ]);
  await receive('committee', 'north', id);
  await receive('secretary', 'north-a', id);
  // Reading is not acting: who opened the text is reminded none the less.
  await (await world.as('cousin')).call('inbox.open', { params: { deliveryId: id }, body: { version: 1 } });

  await run(plan[0]);
  await came(4);
  // The committee took it up and keeps it; its cell has nobody to pass it on to.
  expect(heard()).toEqual({
    ...{ committee: ['reminder'], sister: ['reminder'] },
    ...{ otherCommittee: ['reminder'], cousin: ['reminder'] },
  });
  for (const { received } of Object.values(devices))
    for (const { text } of received) expect(text).not.toMatch(/Việc|Chi bộ|Người/);

  clear();
  await receive('sister', 'north-b', id);
  const body = { version: 1, guidance: textOf('Các chi bộ làm trước ngày 28.'), dueOn: null };
  await (await world.as('committee')).call('directives.passOn', { ...at('north', id), body });
  await run(plan[1]);
  await came(3);
  expect(heard()).toEqual({ otherCommittee: ['reminder'], cousin: ['reminder'], bloc: ['reminder'] });

  clear();
  const report = { ...at('north-a', id), body: { version: 1, words: 'Đã làm xong.', mediaIds: [] } };
  await (await world.as('secretary')).call('directives.report', report);
  await run(plan[2]);
  await came(5);
  expect(heard()).toEqual({
    ...{ committee: ['reminder'], sister: ['reminder'], otherCommittee: ['reminder'] },
    ...{ cousin: ['reminder'], bloc: ['reminder'] },
  });
});

const waiting = async (): Promise<number> =>
  (await world.admin.query('select from waiting_notices')).rowCount ?? 0;

test('a reminder that runs late at night and what was published then are one notice at six; what was read elsewhere is none', async () => {
  const id = await ask();
  const [first] = await reminders(id);
  await run(first, '2026-11-25T15:00:00Z');
  const news = await publish(world, 'committee', 'north', { body: textOf('Tin trong đêm.') });
  await expect.poll(waiting, { timeout: 10_000 }).toBe(2);
  expect(heard()).toEqual({});
  for (const reader of ['member', 'committee'] as const)
    await (await world.as(reader)).call('inbox.open', { params: { deliveryId: news }, body: { version: 1 } });

  world.setNow('2026-11-25T23:00:00Z');
  await world.runJob('notifications.morning', {});
  await came(5);
  // The secretaries of the north have both; the committee has read the news and is only reminded; the member has nothing left.
  expect(heard()).toEqual({
    ...{ secretary: ['digest'], sister: ['digest'], committee: ['reminder'] },
    ...{ otherCommittee: ['reminder'], cousin: ['reminder'] },
  });
  await world.runJob('notifications.morning', {});
  expect(await waiting()).toBe(0);
});
