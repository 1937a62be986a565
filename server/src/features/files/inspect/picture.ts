import sharp from 'sharp';
import { Refusal } from '../../../platform/errors.ts';
import { MAX_PIXELS } from '../../../platform/pictures/loaders.ts';

/** Longest side of a kept picture, in pixels: sharp on any screen and still legible in print. */
const SIDE = 2_048;
const SECONDS = 15;

export type Picture = { bytes: Buffer; mime: string; width: number; height: number };

export const pixelsOf = async (path: string): Promise<number> => {
  const { width, height } = await sharp(path, { limitInputPixels: false }).metadata();
  return width * height;
};

const drawAgain = async (path: string, photograph: boolean): Promise<Picture> => {
  const drawing = sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true });
  const encoded = photograph ? drawing.jpeg({ quality: 82, mozjpeg: true }) : drawing.webp({ quality: 85 });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return {
    bytes: data,
    mime: photograph ? 'image/jpeg' : 'image/webp',
    width: info.width,
    height: info.height,
  };
};

/**
 * Draws a picture again, at most 2,048 pixels a side: place, time and device of the photograph are gone, and so is anything
 * hidden behind it. Photographs stay JPEG, which opens everywhere; PNG and WebP become WebP. Throws why it is not taken.
 */
export const redrawPicture = async (path: string, mime: string): Promise<Picture> => {
  const pixels = await pixelsOf(path).catch(() => {
    throw new Refusal('files/broken');
  });
  if (pixels > MAX_PIXELS) throw new Refusal('files/too-many-pixels', { pixels, maxPixels: MAX_PIXELS });
  return drawAgain(path, mime === 'image/jpeg').catch(() => {
    throw new Refusal('files/broken');
  });
};
