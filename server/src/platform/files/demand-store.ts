import { buffer } from 'node:stream/consumers';
import { ShelfUnreachable } from './shelf.ts';
import { type FileStore, openBytes, putBytes } from './store.ts';

/** The same in every installation, so that it always lies at the same place, sealed under this one's key. */
const MARK = Buffer.from('sotay');

const unusable = (error: unknown): never => {
  if (!(error instanceof ShelfUnreachable)) throw error;
  const words = `The store of files cannot be used. ${error.message} Check FILES_S3_*; nothing was changed.`;
  throw new Error(words, { cause: error });
};

const foreign = (error: unknown): never => {
  if (error instanceof ShelfUnreachable) return unusable(error);
  const words =
    'The files of this store were sealed with another secret. Give back DATA_DIR/secret (or SECRET) of this installation, or name its own bucket.';
  throw new Error(words, { cause: error });
};

/**
 * Refuses in words to start with a store that cannot be used, or whose files this installation could not open: a bucket of somebody else,
 * or a data folder that came back without its secret.
 */
export const demandStore = async (store: FileStore): Promise<void> => {
  await store.shelf.check().catch(unusable);
  const { sha256 } = await putBytes(store, [MARK]).catch(unusable);
  await openBytes(store, sha256).then(buffer).catch(foreign);
};
