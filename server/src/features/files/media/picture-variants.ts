import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { atMost } from '../../../platform/at-most.ts';
import { Refusal } from '../../../platform/errors.ts';
import { MAX_PIXELS } from '../../../platform/pictures/loaders.ts';
import { pixelsOf } from '../inspect/picture.ts';
import type { Kept, KeptVariant } from './kept.ts';

/** The longest side of each size, in pixels: a small phone, a phone held sideways, a desk or print. */
const SIDES = [480, 960, 1_600] as const;
const SECONDS = 60;

const kinds: readonly { name: string; mime: string; encode: (drawing: Sharp) => Sharp }[] = [
  { name: 'avif', mime: 'image/avif', encode: (drawing) => drawing.avif({ quality: 50, effort: 3 }) },
  { name: 'webp', mime: 'image/webp', encode: (drawing) => drawing.webp({ quality: 78 }) },
  { name: 'jpeg', mime: 'image/jpeg', encode: (drawing) => drawing.jpeg({ quality: 80, mozjpeg: true }) },
];

/** Drawing takes memory: one picture at a time. */
const inTurn = atMost(1);

/** The sizes that a picture is drawn in: up to the first that holds it whole. */
const sidesFor = (longest: number): readonly number[] => {
  const holding = SIDES.findIndex((side) => side >= longest);
  return holding === -1 ? SIDES : SIDES.slice(0, holding + 1);
};

const draw = async (path: string, folder: string): Promise<KeptVariant[]> => {
  const { width, height } = await sharp(path, { limitInputPixels: MAX_PIXELS }).metadata();
  const made: KeptVariant[] = [];
  for (const side of sidesFor(Math.max(width, height))) {
    for (const { name, mime, encode } of kinds) {
      const target = join(folder, `${name}-${side}`);
      const drawing = sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
        .timeout({ seconds: SECONDS })
        .autoOrient()
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: 'white' });
      const info = await encode(drawing).toFile(target);
      const size = { width: info.width, height: info.height };
      made.push({ name: `${name}-${side}`, mime, ...size, bytes: () => createReadStream(target) });
    }
  }
  return made;
};

/**
 * Draws a picture again in sizes for phones, as AVIF and WebP and as JPEG that opens everywhere: place, time and device of the photograph
 * are gone, and so is anything hidden behind it. Throws why it is not taken.
 */
export const drawVariants = (path: string, folder: string): Promise<Kept> =>
  inTurn(async () => {
    const broken = (): never => {
      throw new Refusal('files/broken');
    };
    const pixels = await pixelsOf(path).catch(broken);
    if (pixels > MAX_PIXELS) throw new Refusal('files/too-many-pixels', { pixels, maxPixels: MAX_PIXELS });
    const variants = await draw(path, folder).catch(broken);
    const main = variants.at(-1)?.name ?? '';
    return { kind: 'picture', seconds: null, variants, main, asSent: false };
  });
