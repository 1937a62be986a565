import { readPayload } from '@sotay/core/notifications/payload.rules.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepare } from '../../../../test/meetings.ts';
import { type PushDevice, type PushService, openPushService } from '../../../../test/push-service.ts';
import { type World, createWorld } from '../../../../test/world.ts';

/** Two of the cell, a guest from another branch, and somebody of the sister cell. */
const CALLED = ['member', 'colleague', 'cousinMember', 'sisterMember'] as const;

let service: PushService;
let world: World;
let devices: Map<string, PushDevice>;
beforeAll(async () => {
  service = await openPushService();
  world = await createWorld({ pushService: service.origin });
  const { units, people } = world.organisation;
  await world.admin.query(
    `insert into stays (unit_id, id, unit_lft, member_unit_id, member_id, name, sort_key, status, from_on, until_on)
     values ($1, gen_random_uuid(), $2, $3, $4, 'x', 'x', 'full', '2026-11-01', '2026-12-31')`,
    [units['north-a'].id, units['north-a'].lft, people.cousinMember.unitId, people.cousinMember.memberId],
  );
  devices = new Map(CALLED.map((person) => [person, service.addDevice()]));
  for (const person of CALLED) {
    const { endpoint = '', p256dh = '', auth = '' } = devices.get(person) ?? {};
    await (await world.as(person)).call('notifications.subscribe', { body: { endpoint, p256dh, auth } });
  }
  await came(CALLED.length);
});
afterAll(async () => {
  await world.end();
  await service.close();
});

const all = () => [...devices.values()].flatMap(({ received }) => received);
const came = (count: number): Promise<void> => service.until(() => all().length >= count);

test('an invitation calls everybody of the roll once, guests of another branch too, and tells nothing of the meeting', async () => {
  const { secretary, params } = await prepare(world);
  for (const { received } of devices.values()) received.length = 0;
  expect((await secretary.call('meetings.invite', { params })).status).toBe(200);
  await came(3);
  const heard = CALLED.map((person) =>
    devices.get(person)?.received.map(({ text }) => readPayload(text)?.topic),
  );
  expect(heard).toEqual([['meeting'], ['meeting'], ['meeting'], []]);
  for (const { text } of all()) expect(text).not.toMatch(/Phòng|Chi bộ|2026/);
  // Invited already: a second tap calls nobody anew.
  expect((await secretary.call('meetings.invite', { params })).status).not.toBe(200);
  expect(all()).toHaveLength(3);
});
