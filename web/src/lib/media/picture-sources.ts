import type { PublicMedia } from '@sotay/core/files/media.types.ts';

/** What the browser chooses a picture from: for each kind its sizes, the smallest files first. JPEG, which opens everywhere, comes last. */
type PictureSources = { type: string; srcset: string }[];

const KINDS = ['image/avif', 'image/webp', 'image/jpeg'];

/** The sources of a picture for `<picture>`, with the addresses of its variants. */
export const pictureSources = (
  { variants }: Pick<PublicMedia, 'variants'>,
  address: (variant: string) => string,
): PictureSources =>
  KINDS.map((type) => ({
    type,
    srcset: variants
      .filter(({ mime, width }) => mime === type && width !== null)
      .map(({ name, width }) => `${address(name)} ${String(width)}w`)
      .join(', '),
  })).filter(({ srcset }) => srcset !== '');

/** The variant of a video for a screen of that width in pixels: phones take the smaller file. */
export const videoVariant = ({ variants }: Pick<PublicMedia, 'variants'>, screenWidth: number): string =>
  screenWidth < 700 && variants.some(({ name }) => name === 'mp4-480') ? 'mp4-480' : 'main';
