import sharp from 'sharp';
import type { OCREngine } from 'tesseract-wasm';
import { MAX_PIXELS } from './loaders.ts';
import type { SeenText } from './text-of-picture.ts';

/** The longest side that is looked at, in pixels: a sheet of A4 at about 220 dots an inch. More takes longer and reads no better. */
const SIDE = 2_600;
/** As sure of its words as this (per cent), a reader has the right way up. */
const SURE = 70;
/** Less sure than this, it was no text. */
const NO_TEXT = 50;

const NOTHING: SeenText = { text: '', sureness: 0 };

type Drawn = { data: Buffer; info: { width: number; height: number } };

/** On white, as the camera held it. */
const drawn = (bytes: Uint8Array): Promise<Drawn> =>
  sharp(bytes, { limitInputPixels: MAX_PIXELS })
    .autoOrient()
    .flatten({ background: 'white' })
    .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });

/** Whether it is one colour all over, as the back of a sheet in a PDF is. */
const isBlank = async ({ data, info }: Drawn): Promise<boolean> => {
  const { channels } = await sharp(data, { raw: { ...info, channels: 4 } }).stats();
  return channels.every(({ min, max }) => min === max);
};

const turned = ({ data, info }: Drawn, degrees: number): Promise<Drawn> =>
  sharp(data, { raw: { ...info, channels: 4 } })
    .rotate(degrees)
    .raw()
    .toBuffer({ resolveWithObject: true });

const show = (recogniser: OCREngine, { data, info: { width, height } }: Drawn): void => {
  recogniser.loadImage({ data: new Uint8ClampedArray(data), width, height });
};

/** How sure the reader is of its words on the whole, in per cent. */
const surenessOf = (recogniser: OCREngine): number => {
  const words = recogniser.getTextBoxes('word').filter(({ text }) => text.trim() !== '');
  if (words.length === 0) return 0;
  const sum = words.reduce((all, { confidence }) => all + confidence, 0);
  return Math.round((100 * sum) / words.length);
};

/** Reads a picture whichever way up it lies: as the lines look first, then the other ways, until the reader is sure. */
export const readUpright = async (recogniser: OCREngine, bytes: Uint8Array): Promise<SeenText> => {
  const picture = await drawn(bytes);
  if (await isBlank(picture)) return NOTHING;
  show(recogniser, picture);
  const likely = (360 - recogniser.getOrientation().rotation) % 360;
  let best = NOTHING;
  for (const turn of [0, 180, 90, 270]) {
    show(recogniser, await turned(picture, (likely + turn) % 360));
    const text = recogniser.getText().trim();
    const sureness = surenessOf(recogniser);
    if (sureness > best.sureness) best = { text, sureness };
    if (best.sureness >= SURE) break;
  }
  return best.sureness < NO_TEXT ? NOTHING : best;
};
