import { atMost } from '../at-most.ts';
import { runBounded } from '../sheets/bounded-worker.ts';

/** Text that was read off a picture, and how sure of it the reader is on the whole, in per cent. Empty where there is none. */
export type SeenText = { readonly text: string; readonly sureness: number };

/** What the thread of its own has to say; null for what is no picture. */
export type SeenSaid = SeenText | null;

/** A dense page takes two seconds, looked at from four sides on a slow machine half a minute. */
const TIME_LIMIT_MS = 120_000;

/** Reading fills a processor: one picture at a time. */
const inTurn = atMost(1);

/**
 * The Vietnamese text on a picture (JPEG, PNG or WebP), turned as it may be; null where it cannot be opened, or takes more memory or time
 * than is given. It is read in a thread of its own.
 */
export const textOfPicture = (bytes: Uint8Array): Promise<SeenSaid> =>
  inTurn(() =>
    runBounded<never, SeenSaid>(
      new URL('./text-of-picture.worker.ts', import.meta.url),
      bytes,
      () => Promise.resolve(),
      TIME_LIMIT_MS,
    ),
  );
