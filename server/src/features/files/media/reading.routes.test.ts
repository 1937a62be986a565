import { randomBytes, randomUUID, randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transaction } from '../../../platform/db/transaction.ts';
import { fileStore, putBytes } from '../../../platform/files/store.ts';
import { systemActor } from '../../../platform/access/system-actor.ts';
import { type World, createWorld } from '../../../../test/world.ts';
import { manifestOf } from '../index.ts';

const PIECE = 64 * 1024;
const bytes = randomBytes(5 * PIECE + 777);

let world: World;
let mediaId: string;

/** A recording of the cell, put into the store as the job would leave it. */
const plant = async (state: 'ready' | 'processing'): Promise<string> => {
  const unit = world.organisation.units['north-a'];
  const { sha256, size } = await putBytes(fileStore(world.platform), [bytes]);
  const id = randomUUIDv7();
  const variants = [
    { name: 'opus', mime: 'audio/webm', size, width: null, height: null, sha256: sha256.toString('hex') },
  ];
  await world.admin.query(
    `insert into media (unit_id, id, unit_lft, member_id, name, size, state, kind, mime, sha256, variants, created_at, changed_at)
     values ($1, $2, $3, $4, 'Lời phát biểu.mp3', $5, $6, 'audio', 'audio/mpeg', $7, $8, now(), now())`,
    [
      unit.id,
      id,
      unit.lft,
      world.organisation.people.secretary.memberId,
      size,
      state,
      sha256,
      JSON.stringify(variants),
    ],
  );
  return id;
};

beforeAll(async () => {
  world = await createWorld();
  mediaId = await plant('ready');
});
afterAll(() => world.end());

const read = async (headers: Record<string, string>, variant = 'main', of = mediaId) => {
  const token = await world.tokenOf('secretary');
  const { id } = world.organisation.units['north-a'];
  const url = `/api/units/${id}/media/${of}/variants/${variant}`;
  return world.app.inject({ method: 'GET', url, headers: { ...headers, cookie: `sotay=${token}` } });
};

test('the whole, with what keeps it from running and from being kept by others', async () => {
  const answer = await read({});
  expect(answer.statusCode).toBe(200);
  expect(answer.rawPayload.equals(bytes)).toBe(true);
  expect(answer.headers).toMatchObject({
    'content-type': 'audio/mpeg',
    'content-length': String(bytes.length),
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    'content-disposition': `inline; filename*=UTF-8''L%E1%BB%9Di%20ph%C3%A1t%20bi%E1%BB%83u.mp3`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
});

test.each([
  [0, 0],
  [0, PIECE - 1],
  [PIECE - 1, PIECE],
  [PIECE, 3 * PIECE],
  [2 * PIECE + 5, 2 * PIECE + 6],
  [5 * PIECE, bytes.length - 1],
  [0, bytes.length - 1],
])('bytes %i to %i', async (from, to) => {
  const answer = await read({ range: `bytes=${from}-${to}` }, 'opus');
  expect(answer.statusCode).toBe(206);
  expect(answer.headers['content-range']).toBe(`bytes ${from}-${to}/${bytes.length}`);
  expect(answer.headers['content-length']).toBe(String(to - from + 1));
  expect(answer.rawPayload.equals(bytes.subarray(from, to + 1))).toBe(true);
});

test('the end, beyond the end, and several at once', async () => {
  expect((await read({ range: 'bytes=-100' })).rawPayload.equals(bytes.subarray(-100))).toBe(true);
  const beyond = await read({ range: `bytes=${bytes.length}-` });
  expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, `bytes */${bytes.length}`]);
  expect((await read({ range: 'bytes=0-1,5-6' })).statusCode).toBe(200);
});

test('a continuation is given for the same bytes only, and the tag tells nothing of them', async () => {
  const tag = String((await read({})).headers.etag);
  expect((await read({ range: 'bytes=5-9', 'if-range': tag })).statusCode).toBe(206);
  expect((await read({ range: 'bytes=5-9', 'if-range': '"another"' })).statusCode).toBe(200);
  const twin = await plant('ready');
  const other = await read({}, 'main', twin);
  expect(other.rawPayload.equals(bytes)).toBe(true);
  expect(other.headers.etag).not.toBe(tag);
});

test('variants that are not there, and media of others, are not there', async () => {
  expect((await read({}, 'poster')).statusCode).toBe(404);
  expect((await read({}, 'mp4-480')).statusCode).toBe(404);
  expect((await read({}, 'main', randomUUID())).statusCode).toBe(404);
  const { id: unitId } = world.organisation.units['north-a'];
  for (const person of ['member', 'colleague', 'sister', 'committee'] as const) {
    const client = await world.as(person);
    expect((await client.call('files.media', { params: { unitId, mediaId } })).status, person).toBe(404);
  }
  const deputy = await (await world.as('deputy')).call('files.media', { params: { unitId, mediaId } });
  expect(deputy.body).toMatchObject({ state: 'ready', entry: { kind: 'audio', poster: false } });
  expect(deputy.text).not.toMatch(/sha256|[0-9a-f]{64}/);
});

test('the manifest carries what is ready, once each, in the order asked for', async () => {
  const { id: unitId } = world.organisation.units['north-a'];
  const actor = await systemActor(world.platform.pools.auth, unitId, world.platform.now());
  if (!actor) throw new Error('No such unit.');
  const ask = (ids: string[]) =>
    transaction(world.platform.pools.app, actor, 'read only', (tx) => manifestOf(tx, unitId, ids));
  const second = await plant('ready');
  const entries = await ask([second, mediaId, second]);
  expect(entries.map(({ id }) => id)).toEqual([second, mediaId]);
  expect(entries[0]).toMatchObject({ kind: 'audio', variants: [{ name: 'opus' }] });
  expect(await ask([])).toEqual([]);
  await expect(ask([await plant('processing')])).rejects.toMatchObject({ code: 'files/media-not-ready' });
  await expect(ask([randomUUID()])).rejects.toMatchObject({ code: 'kernel/not-found' });
});
