import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Config } from '../config.ts';
import type { Keys } from '../keys.ts';
import { SEAL_HEADER_BYTES, sealStream, unsealStream } from './sealed-stream.ts';

/** Where the bytes of files lie, named by the SHA-256 of their content and sealed under the installation's key. */
export type FileStore = { readonly folder: string; readonly key: Buffer };

export type StoredBytes = { readonly sha256: Buffer; readonly size: number };

export const fileStore = ({ config, keys }: { config: Pick<Config, 'dataDir'>; keys: Keys }): FileStore => ({
  folder: join(config.dataDir, 'files'),
  key: keys.files,
});

/** `files/aa/bb/<sha256>`: never more than a few hundred entries in a folder. */
const pathOf = (store: FileStore, sha256: Buffer): string => {
  const name = sha256.toString('hex');
  return join(store.folder, name.slice(0, 2), name.slice(2, 4), name);
};

/** Makes the names in a folder survive a power cut. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function* counted(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  count: (chunk: Uint8Array) => void,
) {
  for await (const chunk of source) {
    count(chunk);
    yield chunk;
  }
}

const writeThrough = async (path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> => {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Puts bytes into the store, on the disk before this returns. The same content is kept once. Call it before the
 * transaction that records the file: bytes without a row are harmless, a row without bytes is a loss.
 */
export const putBytes = async (
  store: FileStore,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<StoredBytes> => {
  const hash = createHash('sha256');
  let size = 0;
  const count = (chunk: Uint8Array): void => {
    hash.update(chunk);
    size += chunk.length;
  };
  await mkdir(store.folder, { recursive: true });
  const fresh = join(store.folder, `${randomUUID()}.part`);
  try {
    await writeThrough(fresh, sealStream(store.key, counted(source, count)));
    const sha256 = hash.digest();
    const path = pathOf(store, sha256);
    if (!(await exists(path))) {
      await mkdir(dirname(path), { recursive: true });
      await rename(fresh, path);
      await syncFolder(dirname(path));
    }
    return { sha256, size };
  } finally {
    await rm(fresh, { force: true });
  }
};

/** Gives the last piece only when the whole content has the hash it is named by. */
async function* checked(sha256: Buffer, pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let held: Buffer | undefined;
  for await (const piece of pieces) {
    if (held) yield held;
    hash.update(piece);
    held = piece;
  }
  if (!hash.digest().equals(sha256)) throw new Error('A stored file is not what its name says.');
  if (held) yield held;
}

/** Opens stored bytes as a stream; throws at once when they are not there, and later when they were altered. */
export const openBytes = async (store: FileStore, sha256: Buffer): Promise<Readable> => {
  const handle = await open(pathOf(store, sha256), 'r');
  const header = Buffer.alloc(SEAL_HEADER_BYTES);
  await handle.read(header, 0, SEAL_HEADER_BYTES, 0);
  const sealed = handle.createReadStream({ start: SEAL_HEADER_BYTES });
  return Readable.from(checked(sha256, unsealStream(store.key, header, sealed)), { objectMode: false });
};
