import { buffer } from 'node:stream/consumers';
import type { Platform } from '../../../platform/platform.ts';
import { keepBounded } from '../../../platform/sheets/kept-worker.ts';
import { bytesOf } from '../../files/index.ts';

/** Which pages: from the first one asked for on, so many at the most. */
export type Stretch = { readonly from: number; readonly most: number };

/** How many pages there are, the texts of those asked for, and what the file says around its pages: for the guard, no reader sees it. */
export type PagesRead = {
  readonly total: number;
  readonly texts: readonly string[];
  readonly margins: string;
};

export type PagesTask = Stretch & { readonly bytes: Uint8Array; readonly mime: string };

/** What the thread that reads has to say; null where the file cannot be read. */
export type PagesSaid = PagesRead | null;

const read = keepBounded<PagesTask, PagesSaid>(new URL('./read-pages.worker.ts', import.meta.url));

export const storedBytes = async (platform: Platform, sha256: Buffer): Promise<Buffer> =>
  buffer(await bytesOf(platform, sha256));

/** The text of a stretch of a stored file, a picture being a page without any; null where it cannot be read, or takes more memory or time than is given. */
export const readPages = async (
  platform: Platform,
  { sha256, mime }: { sha256: Buffer; mime: string },
  stretch: Stretch,
): Promise<PagesSaid> => {
  if (mime.startsWith('image/')) return { total: 1, texts: [''], margins: '' };
  return read({ ...stretch, bytes: await storedBytes(platform, sha256), mime });
};
