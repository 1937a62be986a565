import { mendSeen } from '@sotay/core/documents/seen-text.rules.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type SeenText, textOfPicture } from '../../../platform/pictures/text-of-picture.ts';
import { runBounded } from '../../../platform/sheets/bounded-worker.ts';
import { storedBytes } from './read-pages.ts';

/** Which page of which PDF is drawn. */
export type DrawTask = { readonly bytes: Uint8Array; readonly page: number };

/** What the thread that draws has to say; null where the page cannot be drawn. */
export type DrawnSaid = Uint8Array | null;

const NOTHING: SeenText = { text: '', sureness: 0 };

/** Whether a page of a file can be a picture of a text. */
export const mayBeScanned = (mime: string): boolean =>
  mime === 'application/pdf' || mime.startsWith('image/');

const mended = (seen: SeenText | null): SeenText => (seen ? { ...seen, text: mendSeen(seen.text) } : NOTHING);

/** The text that is seen on a page which says none itself: of a PDF, or a picture. Empty where none can be seen. */
export const readScannedPage = async (
  platform: Platform,
  { sha256, mime }: { sha256: Buffer; mime: string },
  page: number,
): Promise<SeenText> => {
  const bytes = await storedBytes(platform, sha256);
  if (mime !== 'application/pdf') return mended(await textOfPicture(bytes));
  const module = new URL('./draw-page.worker.ts', import.meta.url);
  const task: DrawTask = { bytes, page };
  const picture = await runBounded<never, DrawnSaid>(module, task, () => Promise.resolve());
  return mended(picture && (await textOfPicture(picture)));
};
