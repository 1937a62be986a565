import type { MediaEntry } from '@sotay/core/files/media.types.ts';
import type { Random } from '@sotay/core/demo/random.ts';
import type { DemoText } from '@sotay/core/demo/published-words.ts';
import sharp from 'sharp';
import { type FileStore, type StoredBytes, putBytes } from '../../platform/files/store.ts';
import { CHIME_SECONDS, chime } from '../bulletins/chime.ts';

const SIZE = { width: 960, height: 600 };

const PLOTS = ['#7fb069', '#d4a373', '#89b0ae', '#e6c229'];

/** A plan of plots in four colours: nobody's photograph, and drawn without SVG, which pictures are never read from. */
const plan = (): Promise<Buffer> => {
  const plots = PLOTS.map((background, index) => ({
    input: { create: { width: 430, height: 250, channels: 3 as const, background } },
    ...{ left: 40 + (index % 2) * 450, top: 40 + Math.floor(index / 2) * 270 },
  }));
  const ground = { ...SIZE, channels: 3 as const, background: '#f4f1ea' };
  return sharp({ create: ground }).composite(plots).jpeg({ quality: 80 }).toBuffer();
};

export type MediaBytes = { readonly picture: StoredBytes; readonly audio: StoredBytes };

/** Makes and keeps what hangs on texts of the demo. */
export const storeMedia = async (store: FileStore): Promise<MediaBytes> => ({
  picture: await putBytes(store, [await plan()]),
  audio: await putBytes(store, [chime()]),
});

const FACTS = {
  picture: { name: 'so-do.jpg', mime: 'image/jpeg', ...SIZE, seconds: null },
  audio: { name: 'loi-noi.wav', mime: 'audio/wav', width: null, height: null, seconds: CHIME_SECONDS },
};

/** A medium as it stands in the text, as readers get it and as the office has it. */
export const mediumOf = (
  random: Random,
  { kind, caption, transcript }: NonNullable<DemoText['medium']>,
  bytes: MediaBytes,
  at: Date,
) => {
  const { sha256, size } = bytes[kind];
  const facts = { id: random.id(at.getTime()), kind, size, ...FACTS[kind] };
  const entry: MediaEntry = { ...facts, sha256: sha256.toString('hex'), variants: [] };
  const block = { kind: 'media' as const, mediaId: facts.id, caption, transcript };
  return {
    block,
    entry,
    row: { ...facts, sha256, state: 'ready', asSent: true, createdAt: at, changedAt: at },
  };
};
