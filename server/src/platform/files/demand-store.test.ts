import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testKeys } from '../../../test/keys.ts';
import { type ObjectStore, openObjectStore } from '../../../test/object-store/object-store.ts';
import { demandStore } from './demand-store.ts';
import { fileStore } from './store.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'sotay-demand-'));
let remote: ObjectStore;
beforeAll(async () => {
  remote = await openObjectStore();
});
afterAll(async () => {
  await remote.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const others = { ...testKeys, files: randomBytes(32) };

test.each(['folder', 'bucket'])(
  'a %s is taken again and again, and not with the secret of another',
  async (kind) => {
    const config = { dataDir, bucket: kind === 'bucket' ? remote.config : undefined };
    await demandStore(fileStore({ config, keys: testKeys }));
    await demandStore(fileStore({ config, keys: testKeys }));
    await expect(demandStore(fileStore({ config, keys: others }))).rejects.toThrow('another secret');
  },
);

test('a bucket that is not there, or refuses, is told in words', async () => {
  const store = fileStore({
    config: { dataDir, bucket: { ...remote.config, bucket: 'none' } },
    keys: testKeys,
  });
  await expect(demandStore(store)).rejects.toThrow('There is no such bucket. Check FILES_S3_*');
  remote.faults.push(403);
  await expect(
    demandStore(fileStore({ config: { dataDir, bucket: remote.config }, keys: testKeys })),
  ).rejects.toThrow('The bucket answered 403.');
});
