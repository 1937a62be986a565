import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NotOnShelf, type Shelf } from './shelf.ts';

const IS_FILE = /^[0-9a-f]{64}$/;

/** Makes the bytes of a file, or the names in a folder, survive a power cut. */
const sync = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const openFile = (path: string) =>
  open(path, 'r').catch((error: unknown) => {
    throw isGone(error) ? new NotOnShelf() : error;
  });

/** A portion without a folder holds nothing; any other failure says nothing about its files. */
const noneWhereGone = (error: unknown): string[] => {
  if (isGone(error)) return [];
  throw error;
};

/** A folder of this machine: `aa/bb/<name>`, never more than a few hundred entries in a folder. */
export const folderShelf = (folder: string): Shelf => {
  const pathOf = (name: string): string => join(folder, name.slice(0, 2), name.slice(2, 4), name);
  return {
    put: async (name, path) => {
      const place = pathOf(name);
      if (await exists(place)) return rm(path);
      await mkdir(dirname(place), { recursive: true });
      await sync(path);
      await rename(path, place);
      await sync(dirname(place));
    },
    head: async (name, length) => {
      const handle = await openFile(pathOf(name));
      try {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, 0);
        return { head: buffer.subarray(0, bytesRead), size: (await handle.stat()).size };
      } finally {
        await handle.close();
      }
    },
    read: (name, { from, to }) => createReadStream(pathOf(name), { start: from, end: to }),
    remove: (name) => rm(pathOf(name), { force: true }),
    names: async (portion) => {
      const found = await readdir(join(folder, portion), { recursive: true }).catch(noneWhereGone);
      return found.map((path) => path.slice(-64)).filter((name) => IS_FILE.test(name));
    },
    check: async () => {
      await mkdir(folder, { recursive: true });
    },
  };
};
