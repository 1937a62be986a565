import { hash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { testKeys } from '../../../test/keys.ts';
import { type ObjectStore, openObjectStore } from '../../../test/object-store/object-store.ts';
import type { BucketConfig } from './bucket-config.ts';
import { NotOnShelf, ShelfUnreachable } from './shelf.ts';
import { type FileStore, fileStore, openBytes, openRanges, putBytes } from './store.ts';
import { verifyPortion } from './verify.ts';

const PIECE = 64 * 1024;
const dataDir = mkdtempSync(join(tmpdir(), 'sotay-bucket-'));
let remote: ObjectStore;
let store: FileStore;

const storeOf = (bucket: BucketConfig): FileStore =>
  fileStore({ config: { dataDir, bucket }, keys: testKeys });

beforeAll(async () => {
  remote = await openObjectStore();
  store = storeOf(remote.config);
});
afterEach(() => {
  remote.faults.length = 0;
});
afterAll(async () => {
  await remote.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const keyOf = (sha256: Buffer): string => {
  const name = sha256.toString('hex');
  return `${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`;
};

/** What lies in the data folder while a file goes its way. */
const onDisk = (): string[] => readdirSync(join(dataDir, 'files'));

test.each([0, 1, PIECE, 3 * PIECE + 5])(
  '%i bytes go there and come back, and nothing stays here',
  async (size) => {
    const bytes = randomBytes(size);
    const { sha256 } = await putBytes(store, [bytes]);
    expect(remote.objects.has(keyOf(sha256))).toBe(true);
    expect(await buffer(await openBytes(store, sha256))).toEqual(bytes);
    expect(onDisk()).toEqual([]);
  },
);

test('a stretch is played without fetching the rest', async () => {
  const bytes = randomBytes(40 * PIECE);
  const { sha256 } = await putBytes(store, [bytes]);
  const { size, open } = await openRanges(store, sha256);
  expect(size).toBe(bytes.length);
  const object = remote.objects.get(keyOf(sha256)) ?? Buffer.alloc(0);
  // Everything else is gone from the store: what is read now was all that was asked for.
  object.fill(0, 0, 33 + 10 * (PIECE + 16));
  object.fill(0, 33 + 12 * (PIECE + 16));
  const range = { from: 10 * PIECE + 7, to: 12 * PIECE - 9 };
  expect(await buffer(open(range))).toEqual(bytes.subarray(range.from, range.to + 1));
});

test('nothing of the content, and no secret, can be read from what the store was given', async () => {
  const canary = `CANARY-${randomBytes(9).toString('hex')}`;
  const { sha256 } = await putBytes(store, [Buffer.from(`${canary} `.repeat(9_000))]);
  await buffer(await openBytes(store, sha256));
  expect(remote.seen.some((bytes) => bytes.includes(canary))).toBe(false);
  expect(remote.seen.some((bytes) => bytes.includes(remote.config.secretAccessKey))).toBe(false);
});

test('the same content is sent once', async () => {
  const bytes = randomBytes(5_000);
  const first = await putBytes(store, [bytes]);
  const sealed = remote.objects.get(keyOf(first.sha256));
  expect(await putBytes(store, [bytes])).toEqual(first);
  expect(remote.objects.get(keyOf(first.sha256))).toBe(sealed);
});

test.each([[[500] as const], [[503, 500] as const], [['cut'] as const]])(
  'a store that fails with %j is asked again',
  async (faults) => {
    const bytes = randomBytes(200_000);
    const { sha256 } = await putBytes(store, [bytes]);
    remote.faults.push(...faults);
    expect(await buffer(await openBytes(store, sha256))).toEqual(bytes);
    const other = randomBytes(200_000);
    remote.faults.push(...faults);
    const stored = await putBytes(store, [other]);
    expect(await buffer(await openBytes(store, stored.sha256))).toEqual(other);
  },
);

test('a stretch that breaks off in the middle goes on where it was', async () => {
  const bytes = randomBytes(10 * PIECE);
  const { sha256 } = await putBytes(store, [bytes]);
  const { open } = await openRanges(store, sha256);
  remote.faults.push('cut', 'cut');
  expect(await buffer(open({ from: 0, to: bytes.length - 1 }))).toEqual(bytes);
});

test('a store that stays away is told from a file that is not there', async () => {
  const { sha256 } = await putBytes(store, [randomBytes(9_000)]);
  remote.faults.push(503, 503, 503);
  await expect(openBytes(store, sha256)).rejects.toThrow(ShelfUnreachable);
  await expect(openBytes(store, randomBytes(32))).rejects.toThrow(NotOnShelf);
  remote.faults.push('whole');
  await expect(openBytes(store, sha256)).rejects.toThrow(ShelfUnreachable);
  const nobody = storeOf({ ...remote.config, endpoint: 'http://127.0.0.1:9' });
  await expect(putBytes(nobody, [randomBytes(100)])).rejects.toThrow(ShelfUnreachable);
  await expect(nobody.shelf.check()).rejects.toThrow(ShelfUnreachable);
  expect(onDisk()).toEqual([]);
});

test('a wrong secret and a wrong bucket are refused at once', async () => {
  const before = remote.asked();
  await expect(storeOf({ ...remote.config, secretAccessKey: 'wrong' }).shelf.check()).rejects.toThrow('403');
  await expect(storeOf({ ...remote.config, bucket: 'other' }).shelf.check()).rejects.toThrow(
    ShelfUnreachable,
  );
  expect(remote.asked() - before).toBe(2);
});

test('damage is found, also by a store that is asked page by page; silence is no damage', async () => {
  const portion = 7;
  const alike = Array.from({ length: 3_000 }, (_, count) => Buffer.from(String(count))).filter(
    (bytes) => hash('sha256', bytes, 'buffer')[0] === portion,
  );
  const names = [];
  for (const bytes of alike.slice(0, 5)) names.push((await putBytes(store, [bytes])).sha256);
  expect(await verifyPortion(store, portion)).toMatchObject({ damaged: [] });
  const [changed, cut] = names as [Buffer, Buffer];
  remote.objects.get(keyOf(changed))?.fill(7, 40, 41);
  remote.objects.set(keyOf(cut), Buffer.alloc(0));
  const { names: found, damaged } = await verifyPortion(store, portion);
  expect(found).toHaveLength(5);
  expect([...damaged].sort()).toEqual([changed, cut].map((name) => name.toString('hex')).sort());
  remote.faults.push(503, 503, 503);
  await expect(verifyPortion(store, portion)).rejects.toThrow(ShelfUnreachable);
});
