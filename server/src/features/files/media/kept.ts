import type { MediaEntry } from '@sotay/core/files/media.types.ts';

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** One variant that is to be kept: what it is, and its bytes when they are asked for. */
export type KeptVariant = Pick<MediaEntry['variants'][number], 'name' | 'mime' | 'width' | 'height'> & {
  readonly bytes: () => Bytes;
};

/** What was made of an upload. `main` names the variant that is saved or played where nothing else fits. */
export type Kept = {
  readonly kind: MediaEntry['kind'];
  readonly seconds: number | null;
  readonly variants: readonly KeptVariant[];
  readonly main: string;
  readonly poster?: () => Bytes;
  /** It plays as it was sent: nothing here makes phone sizes of it. */
  readonly asSent: boolean;
};
