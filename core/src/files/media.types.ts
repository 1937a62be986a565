import type { Static } from 'typebox';
import type { MediaVariant, PublicMediaEntry } from './media.schema.ts';

export type PublicMedia = Static<typeof PublicMediaEntry>;

/** By its SHA-256 in hex a variant is found in the store. */
export type StoredVariant = Static<typeof MediaVariant> & { sha256: string };

/**
 * A medium as it is copied into what is published (the manifest): all that is needed to answer its bytes without a look at the
 * writer's rows. It stays on the server; `publicMedia` makes of it what readers get.
 */
export type MediaEntry = Omit<PublicMedia, 'variants' | 'poster' | 'captions'> & {
  sha256: string;
  variants: StoredVariant[];
  poster?: string;
  captions?: string;
};
