import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../platform/config.ts';
import { type Keys, sealBytes, unsealBytes } from '../../platform/keys.ts';
import { type StampKeys, makeStampKeys } from './stamp.ts';

/**
 * What one poll is kept secret with: the key of its stamps and that of its box. It lies in a file of its own outside the database, so
 * that neither a copy of the tables nor the write-ahead log ever holds it, and is destroyed at the count (ADR 21). Never backed up.
 */
export type PollKeys = { stamp: Uint8Array; box: Uint8Array };

type Where = { config: Pick<Config, 'dataDir'>; keys: Pick<Keys, 'polls'> };

const KEY = 32;
const folderOf = ({ config }: Where): string => join(config.dataDir, 'polls');
const fileOf = (where: Where, pollId: string): string => join(folderOf(where), pollId.toLowerCase());

const thenClose = async <T>(file: FileHandle, work: (file: FileHandle) => Promise<T>): Promise<T> => {
  try {
    return await work(file);
  } finally {
    await file.close();
  }
};

/** A name that appears or goes is only on the disk once its folder is. */
const syncFolder = async (where: Where): Promise<void> =>
  thenClose(await open(folderOf(where), 'r'), (folder) => folder.sync());

/** Makes the keys of a poll and puts them on the disk; gives its public key too. */
export const makePollKeys = async (
  where: Where,
  pollId: string,
): Promise<PollKeys & Pick<StampKeys, 'publicKey'>> => {
  const { secretKey: stamp, publicKey } = makeStampKeys();
  const box = randomBytes(KEY);
  await mkdir(folderOf(where), { recursive: true, mode: 0o700 });
  const file = await open(fileOf(where, pollId), 'wx', 0o600);
  await thenClose(file, async () => {
    await file.writeFile(sealBytes(where.keys.polls, Buffer.concat([stamp, box])));
    await file.sync();
  });
  await syncFolder(where);
  return { stamp, box, publicKey };
};

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** The keys of an open poll; undefined where there are none. */
export const readPollKeys = async (where: Where, pollId: string): Promise<PollKeys | undefined> => {
  const sealed = await readFile(fileOf(where, pollId)).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (!sealed) return undefined;
  const both = unsealBytes(where.keys.polls, sealed);
  return { stamp: both.subarray(0, KEY), box: both.subarray(KEY) };
};

/** Writes over the keys and takes them away; nothing where they are gone already. */
export const destroyPollKeys = async (where: Where, pollId: string): Promise<void> => {
  const path = fileOf(where, pollId);
  try {
    await thenClose(await open(path, 'r+'), async (file) => {
      const { size } = await file.stat();
      await file.write(randomBytes(size), 0, size, 0);
      await file.sync();
    });
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  await rm(path, { force: true });
  await syncFolder(where);
};

/** The keys that lie on the disk, and since when. */
export const keysOnDisk = async (where: Where): Promise<{ pollId: string; madeAt: Date }[]> => {
  const folder = folderOf(where);
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const keys: { pollId: string; madeAt: Date }[] = [];
  for (const pollId of names) {
    const found = await stat(join(folder, pollId)).catch(() => null);
    // Another process may have destroyed it meanwhile.
    if (found) keys.push({ pollId, madeAt: found.mtime });
  }
  return keys;
};
