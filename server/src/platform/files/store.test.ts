import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { folderShelf } from './folder-shelf.ts';
import { NotOnShelf } from './shelf.ts';
import { type FileStore, openBytes, putBytes } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'sotay-store-'));
const store: FileStore = { folder, key: randomBytes(32), shelf: folderShelf(folder) };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PIECE = 64 * 1024;

const placeOf = (sha256: Buffer): string => {
  const name = sha256.toString('hex');
  return join(folder, name.slice(0, 2), name.slice(2, 4), name);
};

const refusal = (sha256: Buffer): Promise<unknown> =>
  openBytes(store, sha256)
    .then(buffer)
    .then(
      () => 'opened',
      (error: unknown) => error,
    );

test.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 5 * PIECE + 123])(
  '%i bytes come back as they were, named by their hash',
  async (size) => {
    const bytes = randomBytes(size);
    const stored = await putBytes(store, [bytes.subarray(0, 1000), bytes.subarray(1000)]);
    expect(stored.size).toBe(size);
    expect(stored.sha256).toEqual(createHash('sha256').update(bytes).digest());
    expect(await buffer(await openBytes(store, stored.sha256))).toEqual(bytes);
    expect(statSync(placeOf(stored.sha256)).mode & 0o777).toBe(0o600);
  },
);

test('nothing of the content can be read from the disk', async () => {
  const canary = Buffer.from('một câu không ai được thấy trên đĩa'.repeat(5_000));
  const { sha256 } = await putBytes(store, [canary]);
  expect(readFileSync(placeOf(sha256)).includes('không ai')).toBe(false);
});

test('the same content is kept once, and no half-written file stays', async () => {
  const bytes = randomBytes(10_000);
  const first = await putBytes(store, [bytes]);
  const sealed = readFileSync(placeOf(first.sha256));
  expect(await putBytes(store, [bytes])).toEqual(first);
  expect(readFileSync(placeOf(first.sha256))).toEqual(sealed);
  const broken = function* () {
    yield bytes;
    throw new Error('lost');
  };
  await expect(putBytes(store, broken())).rejects.toThrow('lost');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test.each([
  ['a changed byte', (sealed: Buffer) => sealed.fill((sealed[100] ?? 0) ^ 1, 100, 101)],
  ['a piece cut off', (sealed: Buffer) => sealed.subarray(0, 33 + PIECE + 16)],
  ['a cut in a piece', (sealed: Buffer) => sealed.subarray(0, sealed.length - 5)],
  ['something added', (sealed: Buffer) => Buffer.concat([sealed, Buffer.alloc(40)])],
  [
    'pieces swapped',
    (sealed: Buffer) => {
      const piece = PIECE + 16;
      return Buffer.concat([
        sealed.subarray(0, 33),
        sealed.subarray(33 + piece, 33 + 2 * piece),
        sealed.subarray(33, 33 + piece),
        sealed.subarray(33 + 2 * piece),
      ]);
    },
  ],
  ['another version', (sealed: Buffer) => sealed.fill(9, 0, 1)],
  ['nothing left', () => Buffer.alloc(0)],
])('%s is noticed', async (_name, damage) => {
  const { sha256 } = await putBytes(store, [randomBytes(3 * PIECE + 50)]);
  writeFileSync(placeOf(sha256), damage(readFileSync(placeOf(sha256))));
  expect(await refusal(sha256)).toBeInstanceOf(Error);
});

test('a file put in the place of another is noticed', async () => {
  const one = await putBytes(store, [randomBytes(500)]);
  const other = await putBytes(store, [randomBytes(500)]);
  writeFileSync(placeOf(one.sha256), readFileSync(placeOf(other.sha256)));
  expect(await refusal(one.sha256)).toBeInstanceOf(Error);
});

test('what is not there is an error at once', async () => {
  await expect(openBytes(store, randomBytes(32))).rejects.toThrow(NotOnShelf);
});
