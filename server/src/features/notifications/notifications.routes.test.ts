import { readPayload } from '@sotay/core/notifications/payload.rules.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PushDevice, type PushService, openPushService } from '../../../test/push-service.ts';
import { type Client, type World, createWorld } from '../../../test/world.ts';

let service: PushService;
let world: World;
beforeAll(async () => {
  service = await openPushService();
  world = await createWorld({ pushService: service.origin });
});
afterAll(async () => {
  await world.end();
  await service.close();
});

const targetOf = ({ endpoint, p256dh, auth }: PushDevice) => ({ endpoint, p256dh, auth });

/** Subscribes a new device, which is tried at once. */
const subscribed = async (client: Client): Promise<{ device: PushDevice; id: string }> => {
  const device = service.addDevice();
  const { body } = await client.call('notifications.subscribe', { body: targetOf(device) });
  await service.until(() => device.received.length === 1);
  return { device, id: body.id };
};

const codeOf = (device: PushDevice): string => readPayload(device.received.at(-1)?.text ?? '')?.code ?? '';

test('a device is tried when it subscribes, and proves that the notice came', async () => {
  const member = await world.as('member');
  const { device, id } = await subscribed(member);
  expect(readPayload(device.received[0]?.text ?? '')).toMatchObject({ topic: 'test', unread: 0 });
  expect(device.received[0]?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '172800' });
  expect(device.received[0]?.headers.authorization).toMatch(/^vapid t=[\w.-]+, k=[\w-]{87}$/);
  const before = await member.call('notifications.devices');
  expect(before.body.devices).toMatchObject([{ id, thisOne: true, lastProofAt: null, isSilent: false }]);
  expect(before.body.publicKey).toHaveLength(87);

  await member.call('notifications.proved', { body: { code: 'abc-def' } });
  const other = await world.as('colleague');
  await other.call('notifications.proved', { body: { code: codeOf(device) } });
  expect((await member.call('notifications.devices')).body.devices[0]?.lastProofAt).toBeNull();
  world.setNow('2026-11-22T02:01:00Z');
  expect((await member.call('notifications.proved', { body: { code: codeOf(device) } })).status).toBe(200);
  expect((await member.call('notifications.devices')).body.devices[0]?.lastProofAt).toBe(
    '2026-11-22T02:01:00.000Z',
  );
});

test('the same device again is the same; in another account it moves over; nobody reads its address', async () => {
  const member = await world.as('sisterMember');
  const { device, id } = await subscribed(member);
  const again = await member.call('notifications.subscribe', { body: targetOf(device) });
  expect(again.body).toEqual({ id, askAgain: false });
  const other = await world.as('cousinMember');
  const moved = await other.call('notifications.subscribe', { body: targetOf(device) });
  expect(moved.body.id).not.toBe(id);
  expect((await member.call('notifications.devices')).body.devices).toEqual([]);
  expect((await other.call('notifications.devices')).body.devices).toHaveLength(1);
  const { rows } = await world.admin.query<{ sealed: Buffer }>('select sealed from push_subscriptions');
  expect(rows.some(({ sealed }) => sealed.includes('127.0.0.1'))).toBe(false);
  expect((await other.call('notifications.devices')).text).not.toContain(device.endpoint);
});

test('one cannot test or take away the device of another', async () => {
  const owner = await world.as('colleague');
  const { id } = await subscribed(owner);
  const other = await world.as('secretary');
  expect((await other.call('notifications.test', { params: { subscriptionId: id } })).status).toBe(404);
  expect((await other.call('notifications.unsubscribe', { params: { subscriptionId: id } })).status).toBe(
    404,
  );
  expect((await owner.call('notifications.unsubscribe', { params: { subscriptionId: id } })).status).toBe(
    200,
  );
  expect((await owner.call('notifications.devices')).body.devices).toEqual([]);
});

test('an address that is no push service is refused', async () => {
  const member = await world.as('member');
  const target = targetOf(service.addDevice());
  for (const endpoint of ['http://127.0.0.1:1/x', 'https://127.0.0.1/x', 'https://localhost/x', 'nonsense']) {
    const { code } = await member.call('notifications.subscribe', { body: { ...target, endpoint } });
    expect(code, endpoint).toBe('notifications/no-push-address');
  }
  const keys = { ...target, p256dh: 'A'.repeat(87) };
  expect((await member.call('notifications.subscribe', { body: keys })).code).toBe(
    'notifications/no-push-address',
  );
});

test('a device that is gone is forgotten, one that asks for time is tried again', async () => {
  const client = await world.as('deputy');
  const { device, id } = await subscribed(client);
  device.refusals.push(429);
  await client.call('notifications.test', { params: { subscriptionId: id } });
  await service.until(() => device.received.length === 2);
  device.refusals.push(410);
  await client.call('notifications.test', { params: { subscriptionId: id } });
  await expect
    .poll(async () => (await client.call('notifications.devices')).body.devices, { timeout: 10_000 })
    .toEqual([]);
});

test('who signs out is not called any more', async () => {
  const client = await world.as('bureau');
  const { device, id } = await subscribed(client);
  await client.call('auth.signOut');
  const again = await world.as('bureau');
  expect((await again.call('notifications.devices')).body.devices).toEqual([]);
  expect((await again.call('notifications.test', { params: { subscriptionId: id } })).status).toBe(404);
  expect(device.received).toHaveLength(1);
});

test('a device goes along when its member changes cell', async () => {
  const { units, people } = world.organisation;
  const sister = await world.as('sister');
  await subscribed(sister);
  const move = async (to: 'north-a' | 'north-b') => {
    const { id, lft } = units[to];
    await world.admin.query('update members set unit_id = $1, unit_lft = $2 where id = $3', [
      ...[id, lft, people.sister.memberId],
    ]);
    const { rows } = await world.admin.query(
      'select unit_id, unit_lft::int from push_subscriptions where member_id = $1',
      [people.sister.memberId],
    );
    expect(rows).toEqual([{ unit_id: id, unit_lft: lft }]);
  };
  await move('north-a');
  await move('north-b');
});
