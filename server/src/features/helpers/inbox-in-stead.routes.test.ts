import { randomUUIDv7 } from 'node:crypto';
import type { MediaEntry } from '@sotay/core/files/media.types.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish } from '../../../test/directives.ts';
import { type Client, type World, createWorld } from '../../../test/world.ts';
import { fileStore, putBytes } from '../../platform/files/store.ts';
import { plantHelp } from './helpers.fixture.ts';

const WORDS = Buffer.from('Lời đồng chí Bí thư');

let world: World;
let helper: Client;
let helpId: string;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-23T02:00:00Z' });
  helper = await world.as('colleague');
  helpId = await plantHelp(world, 'deputy', 'colleague', ['read-papers']);
});
afterAll(() => world.end());

const one = (deliveryId: string) => ({ params: { deliveryId }, helpId });

test('a helper reads what is for the member and confirms it in their stead, with a receipt that says so', async () => {
  const id = await publish(world, 'secretary', 'north-a');
  expect((await helper.call('inbox.list', { helpId })).body.items.map((item) => item.id)).toEqual([id]);
  const body = { version: 1, answer: null };
  expect((await helper.call('inbox.understand', { ...one(id), body })).status).toBe(200);
  const { rows } = await world.admin.query('select member_id, way from receipts where item_id = $1', [id]);
  expect(rows).toEqual([{ member_id: world.organisation.people.deputy.memberId, way: 'helper' }]);
});

test('what is for the posts of the member is not for the helper', async () => {
  const id = await publish(world, 'bloc', 'bloc', { posts: ['deputy-secretary'] });
  const deputy = await world.as('deputy');
  expect((await deputy.call('inbox.item', { params: { deliveryId: id } })).status).toBe(200);
  expect((await helper.call('inbox.item', one(id))).status).toBe(404);
  expect((await helper.call('inbox.unread', { helpId })).body.unread).toBe(0);
});

test('pictures and players name the help in their address, since they send no headers', async () => {
  const { people } = world.organisation;
  await world.admin.query('update members set exempt = true where id = $1', [people.deputy.memberId]);
  const id = await publish(world, 'secretary', 'north-a', { statuses: ['exempt'] });
  const { sha256, size } = await putBytes(fileStore(world.platform), [WORDS]);
  const medium: MediaEntry = {
    ...{ id: randomUUIDv7(), kind: 'audio', name: 'loi.mp3', mime: 'audio/mpeg', size, seconds: 2 },
    ...{ sha256: sha256.toString('hex'), width: null, height: null, variants: [] },
  };
  await world.admin.query(`update deliveries set content = jsonb_set(content, '{media}', $2) where id = $1`, [
    id,
    JSON.stringify([medium]),
  ]);
  const params = { deliveryId: id, mediaId: medium.id, variant: 'main' };
  const read = async (query: { for?: string }) => helper.call('inbox.media', { params, query });
  expect((await read({})).status).toBe(404);
  const { status, bytes } = await read({ for: helpId });
  expect([status, bytes.toString()]).toEqual([200, WORDS.toString()]);
  expect((await read({ for: randomUUIDv7() })).status).toBe(404);
  const elsewhere = await world.app.inject({
    url: `/api/inbox?for=${helpId}`,
    headers: { cookie: `sotay=${await world.tokenOf('colleague')}` },
  });
  expect(elsewhere.statusCode).toBe(400);
});
