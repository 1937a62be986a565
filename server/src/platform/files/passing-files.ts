import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Config } from '../config.ts';
import type { Keys } from '../keys.ts';
import { SEAL_HEADER_BYTES, sealStream, unsealStream } from './sealed-stream.ts';

/** Where files lie that are there for a time: sealed like all files, but named by the id of their row, so that they can go with it. */
export type PassingFiles = { readonly folder: string; readonly key: Buffer };

export const passingFiles = ({
  config,
  keys,
}: {
  config: Pick<Config, 'dataDir'>;
  keys: Keys;
}): PassingFiles => ({ folder: join(config.dataDir, 'files', 'passing'), key: keys.files });

const pathOf = ({ folder }: PassingFiles, id: string): string => join(folder, id);
const draftOf = (files: PassingFiles, id: string): string => `${pathOf(files, id)}.part`;

/** Writes a file as it comes, in the place of one that was begun under this id; gives its length before sealing. */
export const putPassing = async (
  files: PassingFiles,
  id: string,
  source: AsyncIterable<Uint8Array>,
): Promise<number> => {
  let length = 0;
  const counted = async function* () {
    for await (const piece of source) {
      length += piece.length;
      yield piece;
    }
  };
  await mkdir(files.folder, { recursive: true, mode: 0o700 });
  const handle = await open(draftOf(files, id), 'w', 0o600);
  try {
    await handle.writeFile(sealStream(files.key, counted()));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draftOf(files, id), pathOf(files, id));
  return length;
};

/** Opens a file as a stream; throws at once when it is gone, and later where it was altered. */
export const openPassing = async (files: PassingFiles, id: string): Promise<Readable> => {
  const handle = await open(pathOf(files, id), 'r');
  const header = Buffer.alloc(SEAL_HEADER_BYTES);
  await handle.read(header, 0, SEAL_HEADER_BYTES, 0);
  const sealed = handle.createReadStream({ start: SEAL_HEADER_BYTES });
  return Readable.from(unsealStream(files.key, header, sealed), { objectMode: false });
};

/** Removes a file and what was begun of it; nothing happens when there is none. */
export const removePassing = async (files: PassingFiles, id: string): Promise<void> => {
  await rm(pathOf(files, id), { force: true });
  await rm(draftOf(files, id), { force: true });
};
