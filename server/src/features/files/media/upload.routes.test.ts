import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pictureOf } from '../../../../test/sample-files.ts';
import {
  askOffset,
  beginMedium,
  sendBytes,
  sendMedium,
  settledMedium,
} from '../../../../test/media-upload.ts';
import { type World, createWorld } from '../../../../test/world.ts';
import { expireMedia } from './expire.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const unitId = (): string => world.organisation.units['north-a'].id;
const arrivingAt = (mediaId: string): string =>
  join(world.platform.config.dataDir, 'files', 'arriving', mediaId);

const codeOf = (answer: { body: string }): string => (JSON.parse(answer.body) as { code: string }).code;

test('a picture in two calls from two devices becomes sizes for phones without its metadata', async () => {
  const photo = await pictureOf('jpeg', 2_400, 1_200);
  expect(photo.includes('CANARY-CAMERA')).toBe(true);
  const mediaId = await beginMedium(world, 'secretary', photo.length, { name: 'Lễ kết nạp.jpg' });
  expect((await askOffset(world, 'secretary', mediaId)).headers).toMatchObject({
    'upload-offset': '0',
    'upload-length': String(photo.length),
    'tus-resumable': '1.0.0',
    'cache-control': 'no-store',
  });
  const first = await sendBytes(world, 'secretary', mediaId, { offset: 0, bytes: photo.subarray(0, 5_000) });
  expect([first.statusCode, first.headers['upload-offset']]).toEqual([204, '5000']);
  // Each call here is a session of its own: another device of the same person goes on.
  const rest = await sendBytes(world, 'secretary', mediaId, { offset: 5_000, bytes: photo.subarray(5_000) });
  expect(rest.headers['upload-offset']).toBe(String(photo.length));
  const client = await world.as('secretary');
  const finished = await client.call('files.finishMedia', { params: { unitId: unitId(), mediaId } });
  expect(finished.body).toMatchObject({ state: 'checking', entry: null });
  const made = await settledMedium(world, 'secretary', mediaId);
  expect(made).toMatchObject({ state: 'ready', asSent: false, name: 'Lễ kết nạp.jpg' });
  expect(made.entry).toMatchObject({ kind: 'picture', mime: 'image/jpeg', width: 1_600, height: 800 });
  expect(made.entry?.variants.map(({ name }) => name)).toEqual(
    [480, 960, 1_600].flatMap((side) => [`avif-${side}`, `webp-${side}`, `jpeg-${side}`]),
  );
  for (const variant of ['main', 'avif-480', 'webp-960']) {
    const read = await client.call('files.mediaBytes', { params: { unitId: unitId(), mediaId, variant } });
    expect(read.status).toBe(200);
    expect(Buffer.from(read.bytes).includes('CANARY')).toBe(false);
  }
  expect(existsSync(arrivingAt(mediaId))).toBe(false);
  expect(readdirSync(join(world.platform.config.dataDir, 'incoming'))).toEqual([]);
});

test('only who began it asks, sends, ends or gives it up', async () => {
  const mediaId = await beginMedium(world, 'secretary', 100);
  for (const person of ['deputy', 'member', 'colleague', 'sister', 'committee', 'administrator'] as const) {
    const client = await world.as(person);
    const params = { unitId: unitId(), mediaId };
    expect((await askOffset(world, person, mediaId)).statusCode, person).toBe(404);
    const sent = await sendBytes(world, person, mediaId, { offset: 0, bytes: Buffer.alloc(10) });
    expect(sent.statusCode, person).toBe(404);
    expect((await client.call('files.finishMedia', { params })).status, person).toBe(404);
    expect((await client.call('files.dropMedia', { params })).status, person).toBe(404);
  }
  expect((await askOffset(world, 'secretary', mediaId)).headers['upload-offset']).toBe('0');
});

test('4 GB is refused before a byte flows, secrets by their name, and too many at once', async () => {
  const client = await world.as('colleague');
  const params = { unitId: unitId() };
  const video = await client.call('files.beginMedia', {
    params,
    body: { name: 'họp.mp4', size: 4 * 1024 ** 3 },
  });
  expect(video).toMatchObject({ status: 413, code: 'files/too-large' });
  expect(JSON.parse(video.text)).toMatchObject({ facts: { maxBytes: 2_000_000_000 } });
  const secret = await client.call('files.beginMedia', {
    params,
    body: { name: 'KH TUYỆT MẬT.mp4', size: 5 },
  });
  expect(secret.code).toBe('files/looks-classified');
  for (let count = 0; count < 20; count += 1) await beginMedium(world, 'colleague', 100);
  const more = await client.call('files.beginMedia', { params, body: { name: 'a.jpg', size: 5 } });
  expect(more).toMatchObject({ status: 429, code: 'files/too-many-on-the-way' });
});

test('another offset, more than announced, words that are not of the protocol', async () => {
  const mediaId = await beginMedium(world, 'secretary', 100);
  const send = (offset: number, bytes: Buffer, headers = {}) =>
    sendBytes(world, 'secretary', mediaId, { offset, bytes, headers });
  expect(codeOf(await send(10, Buffer.alloc(5)))).toBe('files/other-offset');
  expect(codeOf(await send(0, Buffer.alloc(5), { 'tus-resumable': '0.2.2' }))).toBe('kernel/malformed');
  expect(codeOf(await send(0, Buffer.alloc(5), { 'upload-offset': '-1' }))).toBe('kernel/malformed');
  expect(codeOf(await send(0, Buffer.alloc(5), { 'content-type': 'application/octet-stream' }))).toBe(
    'kernel/unsupported-type',
  );
  expect(codeOf(await send(0, Buffer.alloc(5), { origin: 'https://evil.example' }))).toBe(
    'kernel/cross-site',
  );
  const client = await world.as('secretary');
  const params = { unitId: unitId(), mediaId };
  expect((await client.call('files.finishMedia', { params })).code).toBe('files/not-all-there');
  expect((await send(0, randomBytes(150))).headers['upload-offset']).toBe('100');
  expect((await client.call('files.finishMedia', { params })).status).toBe(200);
  expect((await client.call('files.finishMedia', { params })).status).toBe(200);
  expect((await client.call('files.dropMedia', { params })).code).toBe('files/not-receiving');
  expect((await askOffset(world, 'secretary', mediaId)).statusCode).toBe(409);
  expect(await settledMedium(world, 'secretary', mediaId)).toMatchObject({
    state: 'refused',
    refusal: 'files/kind-refused',
    entry: null,
  });
  expect(existsSync(arrivingAt(mediaId))).toBe(false);
});

test('a lost connection keeps what arrived, sealed', async () => {
  const canary = Buffer.from('một câu không ai được đọc trên đĩa '.repeat(20_000));
  const mediaId = await beginMedium(world, 'secretary', canary.length);
  await world.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = world.app.server.address() as AddressInfo;
  const token = await world.tokenOf('secretary');
  const half = canary.subarray(0, 400_000);
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    [
      `PATCH /api/units/${unitId()}/media/${mediaId}/bytes HTTP/1.1`,
      ...[
        'host: localhost:3000',
        'origin: http://localhost:3000',
        'sec-fetch-site: same-origin',
        'x-sotay: 1',
      ],
      ...[`cookie: sotay=${token}`, 'tus-resumable: 1.0.0', 'upload-offset: 0'],
      ...['content-type: application/offset+octet-stream', `content-length: ${canary.length}`, '', ''],
    ].join('\r\n'),
  );
  await new Promise((resolve) => socket.write(half, resolve));
  socket.end();
  const offset = async () => Number((await askOffset(world, 'secretary', mediaId)).headers['upload-offset']);
  // All but what was still on its way between socket and reader.
  await expect.poll(offset, { timeout: 10_000 }).toBeGreaterThan(half.length - 65_536);
  const arrived = await offset();
  const parts = readdirSync(arrivingAt(mediaId)).map((name) => readFileSync(join(arrivingAt(mediaId), name)));
  expect(parts.some((part) => part.includes('không ai'))).toBe(false);
  const rest = await sendBytes(world, 'secretary', mediaId, {
    offset: arrived,
    bytes: canary.subarray(arrived),
  });
  expect(rest.headers['upload-offset']).toBe(String(canary.length));
});

test('giving up removes what arrived; what is never finished is swept', async () => {
  const client = await world.as('secretary');
  const given = await beginMedium(world, 'secretary', 100);
  await sendBytes(world, 'secretary', given, { offset: 0, bytes: Buffer.alloc(50) });
  const params = { unitId: unitId(), mediaId: given };
  expect((await client.call('files.dropMedia', { params })).body).toEqual({ done: true });
  expect(existsSync(arrivingAt(given))).toBe(false);
  expect((await client.call('files.media', { params })).status).toBe(404);

  const left = await beginMedium(world, 'secretary', 100);
  await sendBytes(world, 'secretary', left, { offset: 0, bytes: Buffer.alloc(50) });
  await expireMedia(world.platform, { unitId: unitId(), mediaId: left });
  expect(existsSync(arrivingAt(left))).toBe(false);
  expect((await client.call('files.media', { params: { ...params, mediaId: left } })).status).toBe(404);

  const ready = await sendMedium(world, 'secretary', await pictureOf('png', 300, 200));
  await expireMedia(world.platform, { unitId: unitId(), mediaId: ready.id });
  const kept = await client.call('files.media', { params: { ...params, mediaId: ready.id } });
  expect(kept.body.state).toBe('ready');
});

test('sending is in the audit: begun, arrived, given up', async () => {
  const { rows } = await world.admin.query<{ action: string }>(
    "select distinct action from audit_events where object_kind = 'medium' order by action",
  );
  expect(rows.map(({ action }) => action)).toEqual(['media.arrive', 'media.begin', 'media.drop']);
});
