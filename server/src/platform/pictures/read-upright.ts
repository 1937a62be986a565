import sharp from 'sharp';
import type { OCREngine } from 'tesseract-wasm';
import { lieOf } from './lie.ts';
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

const pictureOf = ({ data, info }: Drawn) => sharp(data, { raw: { ...info, channels: 4 } });

/** Whether it is one colour all over, as the back of a sheet in a PDF is. */
const isBlank = async (picture: Drawn): Promise<boolean> => {
  const { channels } = await pictureOf(picture).stats();
  return channels.every(({ min, max }) => min === max);
};

const turned = (picture: Drawn, degrees: number): Promise<Drawn> =>
  pictureOf(picture).rotate(degrees, { background: 'white' }).raw().toBuffer({ resolveWithObject: true });

/** So many points a side tell how lines lie. */
const GLANCE = 800;

/** By how much to turn it until its lines run across, level: laid in by more than two degrees a sheet is hardly read, sideways it is torn to pieces. */
const levelling = async (picture: Drawn): Promise<number> => {
  const { data, info } = await pictureOf(picture)
    .greyscale()
    .removeAlpha()
    .resize({ width: GLANCE, height: GLANCE, fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { sideways, skew } = lieOf({ data, ...info });
  return (sideways ? 90 : 0) - skew;
};

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

/** Reads a picture whichever way up it lies, until the reader is sure: of lines that run across it cannot tell which way is up but by reading. */
export const readUpright = async (recogniser: OCREngine, bytes: Uint8Array): Promise<SeenText> => {
  const picture = await drawn(bytes);
  if (await isBlank(picture)) return NOTHING;
  const level = await levelling(picture);
  let best = NOTHING;
  for (const turn of [0, 180, 90, 270]) {
    show(recogniser, await turned(picture, level + turn));
    const text = recogniser.getText().trim();
    const sureness = surenessOf(recogniser);
    if (sureness > best.sureness) best = { text, sureness };
    if (best.sureness >= SURE) break;
  }
  return best.sureness < NO_TEXT ? NOTHING : best;
};
