import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { testKeys } from '../../../test/keys.ts';
import { createLog } from '../log.ts';
import { fileStore, putBytes } from './store.ts';
import { damagedFiles, keepVerifying, lookedAtFiles, verifyPortion } from './verify.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'sotay-verify-'));
const store = fileStore({ config: { dataDir }, keys: testKeys });
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const pathOf = (sha256: Buffer): string => {
  const name = sha256.toString('hex');
  return join(store.folder, name.slice(0, 2), name.slice(2, 4), name);
};

const all = () => Promise.all(Array.from({ length: 256 }, (_, portion) => verifyPortion(store, portion)));

test('damage is found where it is: a changed byte, another file in its place, an end that is missing', async () => {
  const stored = [];
  for (let count = 0; count < 30; count += 1)
    stored.push((await putBytes(store, [randomBytes(90_000)])).sha256);
  const whole = await all();
  expect(whole.reduce((sum, { names }) => sum + names.length, 0)).toBe(30);
  expect(whole.flatMap(({ damaged }) => damaged)).toEqual([]);

  const [changed, swapped, cut, other] = stored.map(pathOf) as [string, string, string, string];
  const bytes = readFileSync(changed);
  bytes[70_000] = (bytes[70_000] ?? 0) ^ 1;
  writeFileSync(changed, bytes);
  writeFileSync(swapped, readFileSync(other));
  writeFileSync(cut, readFileSync(cut).subarray(0, 50_000));
  const damaged = (await all()).flatMap((portion) => portion.damaged);
  expect(damaged.sort()).toEqual([changed, swapped, cut].map((path) => path.slice(-64)).sort());
});

test('what is found is told to machines and to the log, without a name', async () => {
  const lines: string[] = [];
  const heard: string[] = [];
  // The process counts on from file to file of tests.
  damagedFiles.reset();
  lookedAtFiles.reset();
  const log = createLog('info', { write: (line: string) => void lines.push(line) });
  const keeper = keepVerifying({ config: { dataDir }, keys: testKeys, log }, async ({ damaged }) => {
    heard.push(...damaged);
  });
  for (let portion = 0; portion < 256; portion += 1) await keeper.pass();
  keeper.stop();
  expect((await damagedFiles.get()).values[0]?.value).toBe(3);
  expect((await lookedAtFiles.get()).values[0]?.value).toBe(30);
  expect(heard).toHaveLength(3);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join('')).not.toMatch(/[0-9a-f]{64}/);
});
