import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMailServer, openSmsProvider } from '../../../../test/gateways.ts';
import type { PersonKey } from '../../../../test/organisation.ts';
import { type World, createWorld } from '../../../../test/world.ts';
import { asUnit } from '../service/tell.ts';
import { bodyOf } from './gateways.ts';
import { OUTSIDE_WORDS, sendOutside } from './send-outside.ts';

const DAY = '2026-11-22T02:00:00Z';
const NIGHT = '2026-11-22T15:00:00Z';

let sms: Awaited<ReturnType<typeof openSmsProvider>>;
let mail: Awaited<ReturnType<typeof openMailServer>>;
let world: World;
beforeAll(async () => {
  sms = await openSmsProvider(1);
  mail = await openMailServer();
  world = await createWorld({
    now: DAY,
    gateways: {
      sms: { url: sms.url, body: '{"phone":"{to}","content":"{text}"}', authorization: 'Bearer abc' },
      mail: { url: mail.url, from: 'so-tay@example.org' },
    },
  });
});
afterAll(async () => {
  await world.end();
  await sms.close();
  await mail.close();
});

const write = (at: World, people: readonly PersonKey[]) =>
  asUnit(at.platform, at.organisation.units.north.id, (tx, unitLft) =>
    sendOutside(tx, at.platform, {
      unitId: at.organisation.units.north.id,
      unitLft,
      memberIds: people.map((person) => at.organisation.people[person].memberId),
    }),
  );

const outbox = async (at: World): Promise<string[]> => {
  const { rows } = await at.admin.query<{ line: string }>(
    `select channel || ' ' || state || ' ' || tries as line from outgoing_messages order by channel desc, state`,
  );
  return rows.map(({ line }) => line);
};

test('what is written leaves by every gateway, again where one was away, and carries no name', async () => {
  const secretary = await world.as('secretary');
  const email = 'bi-thu@example.org';
  expect((await secretary.call('notifications.setEmail', { body: { email } })).status).toBe(200);
  expect((await secretary.call('notifications.devices')).body.email).toBe(email);
  await write(world, ['secretary', 'deputy']);
  await expect
    .poll(() => outbox(world), { timeout: 20_000 })
    .toEqual(['sms sent 1', 'sms sent 2', 'email no-address 1', 'email sent 1']);
  expect(sms.received.toSorted().map((body) => JSON.parse(body) as unknown)).toEqual([
    { phone: '0999000000', content: OUTSIDE_WORDS },
    { phone: '0999000001', content: OUTSIDE_WORDS },
  ]);
  expect(mail.received).toContain(`RCPT TO:<${email}>`);
  expect(mail.received.join('\n')).not.toContain('Người');
  const { rows } = await world.admin.query<{ sealed: Buffer }>('select sealed from notice_addresses');
  expect(rows[0]?.sealed.includes('example')).toBe(false);
});

test('in quiet hours nothing leaves, also where it was to leave before', async () => {
  const { north } = world.organisation.units;
  const { rows } = await world.admin.query<{ id: string }>(
    `update outgoing_messages set state = 'waiting', sent_at = null where channel = 'email' and state = 'sent' returning id`,
  );
  const message = { unitId: north.id, id: rows[0]?.id };
  const before = mail.received.length;
  world.setNow(NIGHT);
  await world.runJob('notifications.outside', message);
  expect([mail.received.length, ...(await outbox(world))]).toEqual([
    before,
    ...['sms sent 1', 'sms sent 2', 'email no-address 1', 'email waiting 1'],
  ]);
  world.setNow(DAY);
  await world.runJob('notifications.outside', message);
  expect(await outbox(world)).toContain('email sent 2');
});

test('an address is taken away again; one that is none is refused', async () => {
  const member = await world.as('member');
  for (const email of ['nobody', 'a@b\r\nBcc: c@d.e', 'x'.repeat(300)])
    expect((await member.call('notifications.setEmail', { body: { email } })).status).toBe(400);
  await member.call('notifications.setEmail', { body: { email: 'a@example.org' } });
  await member.call('notifications.setEmail', { body: { email: null } });
  expect((await member.call('notifications.devices')).body.email).toBeNull();
});

test('without gateways nothing is put out', async () => {
  const bare = await createWorld();
  await write(bare, ['secretary']);
  expect(await outbox(bare)).toEqual([]);
  await bare.end();
});

test('words cannot leave the quotes of the body', () => {
  const body = bodyOf('{"to":"{to}","text":"{text}"}', '1", "x": "', 'a\n"b" {to}');
  expect(JSON.parse(body)).toEqual({ to: '1", "x": "', text: 'a\n"b" {to}' });
});
