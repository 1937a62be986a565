import type { ErrorCode } from '@sotay/core/errors.ts';
import { MAX_MEDIA_BYTES } from '@sotay/core/files/file-limits.ts';
import { Refusal } from '../../../platform/errors.ts';
import { arrivingFiles, readArrived, removeArrived } from '../../../platform/files/arriving.ts';
import { type ReceivedUpload, receiveUpload } from '../../../platform/files/receive.ts';
import { ShelfUnreachable } from '../../../platform/files/shelf.ts';
import { fileStore, putBytes } from '../../../platform/files/store.ts';
import type { Platform } from '../../../platform/platform.ts';
import { keepBooks, note } from './clerk.ts';
import type { Kept, KeptVariant } from './kept.ts';
import { makeReady } from './make-ready.ts';
import type { MediaRow, MediumKey } from './media.repository.ts';

/** Puts what was made into the store, and gives it as the row holds it. */
const store = async (platform: Platform, kept: Kept) => {
  const files = fileStore(platform);
  const put = async ({ name, mime, width, height, bytes }: KeptVariant) => {
    const { sha256, size } = await putBytes(files, bytes());
    return { name, mime, size, width, height, sha256: sha256.toString('hex') };
  };
  const variants = [];
  for (const variant of kept.variants) variants.push(await put(variant));
  const main = variants.find(({ name }) => name === kept.main);
  if (!main) throw new Error('A medium without its main variant.');
  const { sha256, mime, size, width, height } = main;
  const poster = kept.poster && (await putBytes(files, kept.poster())).sha256;
  return {
    ...{ kind: kept.kind, mime, size, width, height, seconds: kept.seconds, asSent: kept.asSent },
    sha256: Buffer.from(sha256, 'hex'),
    variants: JSON.stringify(variants),
    poster: poster ?? null,
  };
};

const refuse = async (platform: Platform, key: MediumKey, refusal: ErrorCode): Promise<void> => {
  await keepBooks(platform, key, (tx, row) => note(platform, tx, row, { state: 'refused', refusal }));
};

/** What is known of it is that it takes long now: the office sees it. */
const tellProcessing = async (platform: Platform, key: MediumKey): Promise<void> => {
  await keepBooks(platform, key, (tx, row) => note(platform, tx, row, { state: 'processing' }));
};

const lookAndKeep = async (platform: Platform, key: MediumKey, upload: ReceivedUpload): Promise<void> => {
  const made = await makeReady(platform.config, upload, () => tellProcessing(platform, key));
  try {
    const ready = await store(platform, made.kept);
    await keepBooks(platform, key, (tx, row) => note(platform, tx, row, { state: 'ready', ...ready }));
  } finally {
    await made.discard();
  }
};

/** While the store is away it is looked for so often. */
export const AWAY_SECONDS = 60;

const isWaiting = ({ state }: MediaRow): boolean => state === 'checking' || state === 'processing';

const processArrived = async (platform: Platform, key: MediumKey): Promise<void> => {
  const waits = await keepBooks(platform, key, async (_tx, row) => isWaiting(row));
  if (!waits) return;
  const arriving = arrivingFiles(platform);
  const upload = await receiveUpload(platform.config, readArrived(arriving, key.mediaId), MAX_MEDIA_BYTES);
  try {
    await lookAndKeep(platform, key, upload);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await refuse(platform, key, error.code);
  } finally {
    await upload.discard();
  }
  await removeArrived(arriving, key.mediaId);
};

/**
 * Finds out what an upload is by its content and makes of it what readers get; why it is not taken is written down. May run twice: it
 * begins anew, and the store keeps the same content once. While the
 * store is away, what has arrived waits.
 */
export const processMedia = async (platform: Platform, key: MediumKey): Promise<void> => {
  try {
    // Before the work: making phone sizes takes minutes.
    await fileStore(platform).shelf.check();
    await processArrived(platform, key);
  } catch (error) {
    if (!(error instanceof ShelfUnreachable)) throw error;
    await platform.jobs.goOn('files.processMedia', key, AWAY_SECONDS);
  }
};
