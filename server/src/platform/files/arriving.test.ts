import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import {
  type Arriving,
  OtherOffset,
  arrivedBytes,
  readArrived,
  removeArrived,
  takeBytes,
} from './arriving.ts';

const folder = mkdtempSync(join(tmpdir(), 'sotay-arriving-'));
const arriving: Arriving = { folder, key: randomBytes(32) };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lost = (): Error => Object.assign(new Error('aborted'), { code: 'ECONNRESET' });

async function* stream(bytes: Buffer, chunk = 50_000, breaksAfter = Infinity) {
  for (let at = 0; at < bytes.length; at += chunk) {
    if (at >= breaksAfter) throw lost();
    yield bytes.subarray(at, at + chunk);
  }
}

test('a file that comes in many pieces over a link that breaks arrives whole', async () => {
  const bytes = randomBytes(1_234_567);
  const upload = { id: randomUUID(), size: bytes.length };
  let offset = 0;
  for (let tries = 0; offset < bytes.length; tries += 1) {
    offset = await takeBytes(arriving, upload, {
      offset,
      bytes: stream(bytes.subarray(offset), 30_000, 200_000),
    });
    expect(await arrivedBytes(arriving, upload.id)).toBe(offset);
    expect(tries).toBeLessThan(10);
  }
  expect(await buffer(readArrived(arriving, upload.id))).toEqual(bytes);
  await removeArrived(arriving, upload.id);
  expect(await arrivedBytes(arriving, upload.id)).toBe(0);
});

test('parts are cut while it comes, so that a process that dies loses little', async () => {
  const bytes = randomBytes(20 * 1024 * 1024);
  const upload = { id: randomUUID(), size: bytes.length };
  expect(await takeBytes(arriving, upload, { offset: 0, bytes: stream(bytes, 1_000_000) })).toBe(
    bytes.length,
  );
  expect(readdirSync(join(folder, upload.id))).toEqual(['000000000000', '000008388608', '000016777216']);
  expect((await buffer(readArrived(arriving, upload.id))).equals(bytes)).toBe(true);
});

test('what begins elsewhere, and what two send at once, is refused; the first stays', async () => {
  const bytes = randomBytes(100_000);
  const upload = { id: randomUUID(), size: bytes.length };
  await expect(takeBytes(arriving, upload, { offset: 5, bytes: stream(bytes) })).rejects.toThrow(OtherOffset);
  const both = await Promise.allSettled(
    [0, 0].map((offset) => takeBytes(arriving, upload, { offset, bytes: stream(bytes) })),
  );
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await buffer(readArrived(arriving, upload.id))).toEqual(bytes);
  expect(readdirSync(join(folder, upload.id))).toHaveLength(1);
});

test('no more is taken than was announced, and nothing of an empty call', async () => {
  const upload = { id: randomUUID(), size: 10 };
  expect(await takeBytes(arriving, upload, { offset: 0, bytes: stream(Buffer.alloc(0)) })).toBe(0);
  expect(await takeBytes(arriving, upload, { offset: 0, bytes: stream(randomBytes(50)) })).toBe(10);
});

test('what is half received is sealed', async () => {
  const canary = Buffer.from('câu nói không ai được đọc trên đĩa '.repeat(3_000));
  const upload = { id: randomUUID(), size: 2 * canary.length };
  await takeBytes(arriving, upload, { offset: 0, bytes: stream(canary) });
  const kept = readFileSync(join(folder, upload.id, '000000000000'));
  expect(kept.length).toBeGreaterThan(canary.length);
  expect(kept.includes('không ai')).toBe(false);
});

test('an error that is no lost connection is told', async () => {
  const broken = async function* () {
    yield Buffer.from('a');
    throw new Error('disk');
  };
  const upload = { id: randomUUID(), size: 10 };
  await expect(takeBytes(arriving, upload, { offset: 0, bytes: broken() })).rejects.toThrow('disk');
});
