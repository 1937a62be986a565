import type { MediaEntry, PublicMedia } from './media.types.ts';

/** What readers get of an entry: everything but the hashes. */
export const publicMedia = ({
  sha256: _own,
  poster,
  captions,
  variants,
  ...entry
}: MediaEntry): PublicMedia => ({
  ...entry,
  variants: variants.map(({ sha256: _kept, ...variant }) => variant),
  poster: poster !== undefined,
  captions: captions !== undefined,
});

/** What is answered under the name of a variant. */
type Answered = { sha256: string; mime: string; size: number | null };

/**
 * What stands under a variant's name in an address: `main`, `poster`, `captions` or one of the entry's own; undefined when there is none.
 * The size of posters and captions is not part of the entry (null).
 */
export const variantOf = (entry: MediaEntry, name: string): Answered | undefined => {
  if (name === 'main') return { sha256: entry.sha256, mime: entry.mime, size: entry.size };
  if (name === 'poster')
    return entry.poster === undefined ? undefined : { sha256: entry.poster, mime: 'image/jpeg', size: null };
  if (name === 'captions')
    return entry.captions === undefined
      ? undefined
      : { sha256: entry.captions, mime: 'text/vtt', size: null };
  return entry.variants.find((variant) => variant.name === name);
};

/** The longest side in pixels of a picture on a phone, however it is held. On paper it fills half a page of A4 at about 280 dots an inch. */
const PHONE_SIDE = 960;

/**
 * The form of a picture in one kind (`image/jpeg`) for a phone, or for a column on paper: the largest that is not longer than 960 pixels,
 * else `main` where that is of the kind. Size in bytes. Undefined for what is no picture, or has no form of that kind.
 */
export const phonePicture = (
  { kind, mime, size, variants }: Pick<PublicMedia, 'kind' | 'mime' | 'size' | 'variants'>,
  wanted: string,
): { name: string; size: number } | undefined => {
  if (kind !== 'picture') return undefined;
  const [largest] = variants
    .map(({ width, height, ...form }) => ({ ...form, side: Math.max(width ?? 0, height ?? 0) }))
    .filter((form) => form.mime === wanted && form.side > 0 && form.side <= PHONE_SIDE)
    .toSorted((one, other) => other.side - one.side);
  if (largest) return { name: largest.name, size: largest.size };
  return mime === wanted ? { name: 'main', size } : undefined;
};
