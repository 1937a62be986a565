import { rm, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypeFromFile } from 'file-type';
import { MAX_FILE_BYTES } from '@sotay/core/files/file-limits.ts';
import type { Config } from '../../../platform/config.ts';
import { Refusal } from '../../../platform/errors.ts';
import { type ReceivedUpload, incoming } from '../../../platform/files/receive.ts';
import { inspect } from '../inspect/inspect.ts';
import { containerOf } from './container.ts';
import type { Kept } from './kept.ts';
import { drawVariants } from './picture-variants.ts';
import { makeRecording } from './recording.ts';

const pictures = ['image/jpeg', 'image/png', 'image/webp'];

/** Documents are kept as they were sent, once they were looked into, which is done in memory. Plain text is not published. */
const keepDocument = async (upload: ReceivedUpload, announced: string): Promise<Kept> => {
  if (announced.startsWith('application/') && upload.size > MAX_FILE_BYTES)
    throw new Refusal('files/document-too-large');
  const { mime, bytes } = await inspect(upload, '');
  const variant = { name: 'original', mime, width: null, height: null, bytes: () => bytes };
  return { kind: 'file', seconds: null, variants: [variant], main: 'original', asSent: false };
};

/**
 * What an upload is by its content, whatever its name says, and what is kept of it: pictures drawn again in phone sizes, recordings and
 * videos made small, documents looked into. Throws why it is not taken. `tellSlow` is called before what may take minutes. What it made
 * lies in the clear until `discard`.
 */
export const makeReady = async (
  config: Pick<Config, 'dataDir'>,
  upload: ReceivedUpload,
  tellSlow: () => Promise<void>,
): Promise<{ kept: Kept; discard: () => Promise<void> }> => {
  if (upload.size === 0) throw new Refusal('files/empty');
  const mime = (await fileTypeFromFile(upload.path))?.mime ?? '';
  const folder = await mkdtemp(join(incoming(config), 'work-'));
  const discard = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const make = async (): Promise<Kept> => {
    if (pictures.includes(mime)) return drawVariants(upload.path, folder);
    const container = containerOf(mime);
    if (!container) return keepDocument(upload, mime);
    await tellSlow();
    return makeRecording(upload, container, folder);
  };
  try {
    return { kept: await make(), discard };
  } catch (error) {
    await discard();
    throw error;
  }
};
