import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { Refusal } from '../errors.ts';

/** How long a half-received file of a process that died may lie about. */
const FORGOTTEN_MS = 3_600_000;

/** An upload that has arrived as a whole, in a file of its own until `discard`. Its bytes can be read again and again. */
export type ReceivedUpload = AsyncIterable<Uint8Array> & {
  readonly path: string;
  readonly size: number;
  readonly sha256: Buffer;
  readonly discard: () => Promise<void>;
};

/** Where files lie in the clear while they are looked at, and no longer; best in memory (tmpfs). */
export const incoming = ({ dataDir }: Pick<Config, 'dataDir'>): string => join(dataDir, 'incoming');

async function* measured(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
  take: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > maxBytes) throw new Refusal('kernel/too-large', { maxBytes });
    take(chunk);
    yield chunk;
  }
}

const write = async (path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> => {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
  } finally {
    await handle.close();
  }
};

/** A connection lost in the middle is no fault of ours. */
const reasonOf = (error: unknown): unknown => {
  if (error instanceof Refusal) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') return new Refusal('kernel/malformed');
  return error;
};

/** Takes a whole upload to disk while hashing it, before any transaction is opened: phones are slow, connections precious. */
export const receiveUpload = async (
  config: Pick<Config, 'dataDir'>,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): Promise<ReceivedUpload> => {
  const folder = incoming(config);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  const take = (chunk: Uint8Array): void => {
    hash.update(chunk);
    size += chunk.length;
  };
  const discard = (): Promise<void> => rm(path, { force: true });
  try {
    await write(path, measured(source, maxBytes, take));
  } catch (error) {
    await discard();
    throw reasonOf(error);
  }
  return {
    path,
    size,
    sha256: hash.digest(),
    discard,
    [Symbol.asyncIterator]: () => createReadStream(path)[Symbol.asyncIterator](),
  };
};

/** Removes what a process that died left half received. */
export const clearIncoming = async (config: Pick<Config, 'dataDir'>, now: Date): Promise<void> => {
  const folder = incoming(config);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (now.getTime() - mtimeMs > FORGOTTEN_MS) await rm(path, { recursive: true, force: true });
  }
};
