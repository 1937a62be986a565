// S17: who carries the disk away reads no file, neither those that are kept nor those that are still arriving; nor does who keeps a bucket for us.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { fileStore, putBytes } from '../../src/platform/files/store.ts';
import { beginMedium, sendBytes, sendMedium } from '../media-upload.ts';
import { pageTree, pdfOf } from '../sample-files.ts';
import { type World, createWorld } from '../world.ts';
import { type ObjectStore, openObjectStore } from '../object-store/object-store.ts';
import { type Outcome, type Size, keep } from './keep.ts';

const SMALL_FILES = 20;
const FULL_FILES = 500;

let world: World;
let remote: ObjectStore;
beforeAll(async () => {
  world = await createWorld();
  remote = await openObjectStore();
});
afterAll(async () => {
  await world.end();
  await remote.close();
});

/** Names and contents of everything in the folder of files. */
const onDisk = (): Buffer[] => {
  const root = join(world.platform.config.dataDir);
  return readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [Buffer.from(path), ...(entry.isFile() ? [readFileSync(path)] : [])];
  });
};

const plant = async (count: number): Promise<string[]> => {
  const canaries: string[] = [];
  const canary = (): string => {
    const made = `CANARY-${randomBytes(12).toString('hex')}`;
    canaries.push(made);
    return made;
  };
  const body = (): Buffer => Buffer.from(`${canary()} `.repeat(3_000));
  for (let index = 0; index < count; index += 1) await putBytes(fileStore(world.platform), [body()]);
  const { keys, config } = world.platform;
  const elsewhere = fileStore({ keys, config: { ...config, bucket: remote.config } });
  for (let index = 0; index < count; index += 1) await putBytes(elsewhere, [body()]);
  const half = body();
  const arriving = await beginMedium(world, 'secretary', 2 * half.length, { name: `${canary()}.pdf` });
  await sendBytes(world, 'secretary', arriving, { offset: 0, bytes: half });
  const pdf = pdfOf([...pageTree(1), `(${canary()})`]);
  await sendMedium(world, 'secretary', pdf, { name: `${canary()}.pdf` });
  return canaries;
};

const look = async (canaries: readonly string[]): Promise<Outcome> => {
  const disk = [...onDisk(), ...remote.seen];
  const seen = canaries.filter((canary) => disk.some((bytes) => bytes.includes(canary)));
  const figure = `${canaries.length} canaries in ${disk.length} files, folders and requests to a bucket, ${seen.length} readable`;
  return { figure, cases: canaries.length, deviations: seen };
};

keep(
  'S17',
  async ({ small }: Size) => look(await plant(small ? SMALL_FILES : FULL_FILES)),
  async () => {
    const canary = `CANARY-${randomUUID()}`;
    const folder = join(world.platform.config.dataDir, 'files', 'aa');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'plain'), `x${canary}x`);
    return (await look([canary])).deviations.length === 1;
  },
);
