import { createReadStream } from 'node:fs';
import { atMost } from '../../../platform/at-most.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { ReceivedUpload } from '../../../platform/files/receive.ts';
import { MAX_PIXELS } from '../../../platform/pictures/loaders.ts';
import type { Container } from './container.ts';
import type { Kept, KeptVariant } from './kept.ts';
import { type Made, posterOf, soundsOf, videoOf } from './tools/convert.ts';
import { type Probed, probe } from './tools/probe.ts';
import { ToolFailed, toolsHere } from './tools/run-tool.ts';

/** Converting takes all the processor there is: one recording at a time. */
const inTurn = atMost(1);

/** Plays as it was sent, where this machine has no converter or it took too long. */
const asSent = (upload: ReceivedUpload, container: Container, probed?: Probed): Kept => {
  const { width = null, height = null } = probed?.picture ?? {};
  const kind = container.isSound || (probed && !probed.picture) ? 'audio' : 'video';
  const mime = kind === 'audio' ? container.mime.replace('video/', 'audio/') : container.mime;
  const variant: KeptVariant = { name: 'original', mime, width, height, bytes: () => upload };
  return { kind, seconds: probed?.seconds ?? null, variants: [variant], main: 'original', asSent: true };
};

const variantOf = ({ name, mime, path }: Made, size: Probed['picture']): KeptVariant => ({
  ...{ name, mime, width: size?.width ?? null, height: size?.height ?? null },
  bytes: () => createReadStream(path),
});

type Source = Parameters<typeof soundsOf>[0];

const makeSound = async (source: Source): Promise<Kept> => {
  const made = await soundsOf(source);
  const { seconds } = await probe(made.at(-1)?.path ?? '', 'mov', source.folder);
  const variants = made.map((one) => variantOf(one, null));
  return { kind: 'audio', seconds, variants, main: 'aac', asSent: false };
};

const makeVideo = async (
  source: Source,
  { width, height }: { width: number; height: number },
): Promise<Kept> => {
  const sides = Math.min(width, height) > 480 ? ([480, 720] as const) : ([480] as const);
  const variants: KeptVariant[] = [];
  let seconds: number | null = null;
  for (const side of sides) {
    const made = await videoOf(source, side);
    const probed = await probe(made.path, 'mov', source.folder);
    seconds = probed.seconds;
    variants.push(variantOf(made, probed.picture));
  }
  const poster = await posterOf(source, seconds !== null && seconds > 2 ? 1 : 0);
  const main = variants.at(-1)?.name ?? '';
  const posterBytes = () => createReadStream(poster.path);
  return { kind: 'video', seconds, variants, main, poster: posterBytes, asSent: false };
};

const convert = async (upload: ReceivedUpload, container: Container, folder: string): Promise<Kept> => {
  const probed = await probe(upload.path, container.demuxer, folder);
  const { picture, hasSound } = probed;
  const source = { path: upload.path, container, folder };
  if (container.isSound || !picture) {
    if (!hasSound) throw new Refusal('files/broken');
    return makeSound(source);
  }
  const pixels = picture.width * picture.height;
  if (pixels > MAX_PIXELS) throw new Refusal('files/too-many-pixels', { pixels, maxPixels: MAX_PIXELS });
  return makeVideo(source, picture).catch((error: unknown) => {
    if (error instanceof ToolFailed && error.because === 'too-long') return asSent(upload, container, probed);
    throw error;
  });
};

/**
 * Makes phone sizes of a recording: H.264 with AAC at 480 and 720 lines and a poster, or AAC and Opus in one voice, without the place,
 * time and device that it carried. Without a converter on the machine it is kept as it was sent. Throws why it is not taken.
 */
export const makeRecording = (upload: ReceivedUpload, container: Container, folder: string): Promise<Kept> =>
  inTurn(async () => {
    if (!(await toolsHere()).converts) return asSent(upload, container);
    return convert(upload, container, folder).catch((error: unknown) => {
      if (error instanceof ToolFailed) throw new Refusal('files/broken');
      throw error;
    });
  });
