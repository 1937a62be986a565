import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Keys } from '../keys.ts';
import { type Portions, portionsOf } from './portions.ts';
import { SEAL_HEADER_BYTES, plainSize, sealStream, unsealStream } from './sealed-stream.ts';

/**
 * Where large uploads lie while they arrive: a folder for each, in it sealed parts named by the byte they begin with. A part gets its name
 * once it is whole and on the disk; of two that begin at the same byte only one does. So nothing is recorded elsewhere, and nothing that
 * was told as received is lost with a process.
 */
export type Arriving = { readonly folder: string; readonly key: Buffer };

export const arrivingFiles = ({
  config,
  keys,
}: {
  config: Pick<Config, 'dataDir'>;
  keys: Keys;
}): Arriving => ({
  folder: join(config.dataDir, 'files', 'arriving'),
  key: keys.files,
});

/** So much is lost at most when a process dies in the middle. */
const PART_BYTES = 8 * 1024 * 1024;

/** What stands at the offset where bytes were to begin is there already, or something is missing before it. */
export class OtherOffset extends Error {}

const folderOf = ({ folder }: Arriving, id: string): string => join(folder, id);
const nameOf = (from: number): string => String(from).padStart(12, '0');
const IS_PART = /^\d{12}$/;

const partsOf = async (arriving: Arriving, id: string): Promise<string[]> => {
  const names = await readdir(folderOf(arriving, id)).catch(() => []);
  return names.filter((name) => IS_PART.test(name)).sort();
};

/** How many bytes of an upload have arrived. */
export const arrivedBytes = async (arriving: Arriving, id: string): Promise<number> => {
  const last = (await partsOf(arriving, id)).at(-1);
  if (last === undefined) return 0;
  const { size } = await stat(join(folderOf(arriving, id), last));
  return Number(last) + plainSize(size);
};

const writePart = async (arriving: Arriving, draft: string, portions: Portions): Promise<number> => {
  let size = 0;
  const counted = async function* () {
    for await (const chunk of portions.next(PART_BYTES)) {
      size += chunk.length;
      yield chunk;
    }
  };
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(sealStream(arriving.key, counted()));
    await handle.sync();
  } finally {
    await handle.close();
  }
  return size;
};

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const giveName = async (folder: string, draft: string, from: number): Promise<void> => {
  await link(draft, join(folder, nameOf(from))).catch((error: unknown) => {
    throw error instanceof Error && 'code' in error && error.code === 'EEXIST' ? new OtherOffset() : error;
  });
  await syncFolder(folder);
};

/**
 * Takes bytes from an offset on, up to the size of the upload, and gives how many have arrived now. What came before a connection broke
 * is kept. Throws `OtherOffset` when the offset is not where the last bytes ended, also when two send at once.
 */
export const takeBytes = async (
  arriving: Arriving,
  upload: { id: string; size: number },
  { offset, bytes }: { offset: number; bytes: AsyncIterable<Uint8Array> },
): Promise<number> => {
  if (offset !== (await arrivedBytes(arriving, upload.id))) throw new OtherOffset();
  const folder = folderOf(arriving, upload.id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const portions = portionsOf(bytes, upload.size - offset);
  let arrived = offset;
  while (await portions.hasMore()) {
    const draft = join(folder, `${randomUUID()}.part`);
    try {
      const written = await writePart(arriving, draft, portions);
      await giveName(folder, draft, arrived);
      arrived += written;
    } finally {
      await rm(draft, { force: true });
    }
  }
  return arrived;
};

/** What has arrived, from the first byte on. Throws at the first piece that was altered. */
export async function* readArrived(arriving: Arriving, id: string): AsyncGenerator<Buffer> {
  for (const name of await partsOf(arriving, id)) {
    const path = join(folderOf(arriving, id), name);
    const handle = await open(path, 'r');
    const header = Buffer.alloc(SEAL_HEADER_BYTES);
    try {
      await handle.read(header, 0, SEAL_HEADER_BYTES, 0);
    } finally {
      await handle.close();
    }
    yield* unsealStream(arriving.key, header, createReadStream(path, { start: SEAL_HEADER_BYTES }));
  }
}

/** Removes what has arrived; nothing happens when there is nothing. */
export const removeArrived = (arriving: Arriving, id: string): Promise<void> =>
  rm(folderOf(arriving, id), { recursive: true, force: true });
