import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Config } from '../config.ts';
import type { Keys } from '../keys.ts';
import type { BucketConfig } from './bucket-config.ts';
import { bucketShelf } from './bucket-shelf.ts';
import { folderShelf } from './folder-shelf.ts';
import {
  type Range,
  SEAL_HEADER_BYTES,
  plainSize,
  sealStream,
  sealedRange,
  unsealRange,
  unsealStream,
} from './sealed-stream.ts';
import type { Shelf } from './shelf.ts';

/**
 * Where the bytes of files lie, named by the SHA-256 of their content and sealed under the installation's key before they leave for the
 * shelf; what is being written lies in the folder.
 */
export type FileStore = { readonly folder: string; readonly key: Buffer; readonly shelf: Shelf };

export type StoredBytes = { readonly sha256: Buffer; readonly size: number };

/** The shelf of a bucket keeps what it derived from its keys: one for each bucket of a process. */
const bucketShelves = new WeakMap<BucketConfig, Shelf>();

const shelfOf = (folder: string, bucket: BucketConfig | undefined): Shelf => {
  if (!bucket) return folderShelf(folder);
  const shelf = bucketShelves.get(bucket) ?? bucketShelf(bucket);
  bucketShelves.set(bucket, shelf);
  return shelf;
};

export const fileStore = ({
  config,
  keys,
}: {
  config: Pick<Config, 'dataDir'> & Partial<Pick<Config, 'bucket'>>;
  keys: Keys;
}): FileStore => {
  const folder = join(config.dataDir, 'files');
  return { folder, key: keys.files, shelf: shelfOf(folder, config.bucket) };
};

async function* counted(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  count: (chunk: Uint8Array) => void,
) {
  for await (const chunk of source) {
    count(chunk);
    yield chunk;
  }
}

const writeDraft = async (path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> => {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
  } finally {
    await handle.close();
  }
};

/**
 * Puts bytes into the store, on the shelf for good before this returns. The same content is kept once. Call it before the
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
    await writeDraft(fresh, sealStream(store.key, counted(source, count)));
    const sha256 = hash.digest();
    await store.shelf.put(sha256.toString('hex'), fresh);
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
export const openBytes = async ({ key, shelf }: FileStore, sha256: Buffer): Promise<Readable> => {
  const name = sha256.toString('hex');
  const { head, size } = await shelf.head(name, SEAL_HEADER_BYTES);
  const pieces = async function* () {
    if (size > SEAL_HEADER_BYTES) yield* shelf.read(name, { from: SEAL_HEADER_BYTES, to: size - 1 });
  };
  return Readable.from(checked(sha256, unsealStream(key, head, pieces())), { objectMode: false });
};

/** Stored bytes that can be read from any place: how many there are, and a stream of a stretch of them. */
export type StoredRange = { readonly size: number; readonly open: (range: Range) => Readable };

/**
 * Opens stored bytes for reading stretches, a piece in memory at a time. Each piece is checked by its seal; the hash of the whole is
 * checked by `openBytes` and by the job that looks after stored files.
 */
export const openRanges = async ({ key, shelf }: FileStore, sha256: Buffer): Promise<StoredRange> => {
  const name = sha256.toString('hex');
  const { head, size } = await shelf.head(name, SEAL_HEADER_BYTES);
  return {
    size: plainSize(size),
    open: (range) => {
      const sealed = shelf.read(name, sealedRange(range, size));
      return Readable.from(unsealRange(key, head, sealed, range, size), { objectMode: false });
    },
  };
};

/** Takes bytes away for good. Whether anything still needs them is for the caller to know. */
export const removeBytes = ({ shelf }: FileStore, sha256: Buffer): Promise<void> =>
  shelf.remove(sha256.toString('hex'));
