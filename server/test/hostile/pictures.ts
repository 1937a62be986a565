import { zipSync } from 'fflate';
import sharp from 'sharp';
import { hugePng, pictureOf } from '../sample-files.ts';
import { CANARY, type HostileFile, hex, listed } from './hostile-file.ts';

const page = Buffer.from(`<html><script>${CANARY}</script></html>`);

const followed = (kind: 'jpeg' | 'png' | 'webp', what: string, tail: () => Uint8Array): HostileFile => ({
  what: `picture: ${kind} followed by ${what}`,
  make: async () => Buffer.concat([await pictureOf(kind, 60, 40), tail()]),
  mayBeCleaned: true,
});

const remark = (text: Buffer): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length + 2);
  return Buffer.concat([Buffer.from([0xff, 0xfe]), length, text]);
};

const withSize = async (kind: 'jpeg' | 'webp'): Promise<Buffer> => {
  const bytes = await pictureOf(kind, 8, 8);
  const at = kind === 'jpeg' ? bytes.indexOf(Buffer.from([0xff, 0xc0])) + 5 : 26;
  bytes.fill(0xff, at, at + 4);
  return bytes;
};

/** Pictures of kinds that are not taken, that lie, and that carry something behind what is seen. */
export const pictures: readonly HostileFile[] = [
  ...listed('picture of a kind that is not taken', {
    GIF: Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'),
    BMP: hex('424d4600 00000000 00003600 0000'),
    TIFF: hex('49492a00 08000000'),
    'TIFF the other way': hex('4d4d002a 00000008'),
    ICO: hex('00000100 01001010'),
    Photoshop: hex('38425053 0001'),
    HEIC: hex('00000018 66747970 68656963 00000000 6d696631 68656963'),
    'HEIC in a row': hex('00000018 66747970 68657663 00000000 6d736631 68657663'),
    AVIF: hex('0000001c 66747970 61766966 00000000 61766966 6d696631'),
    'JPEG 2000': hex('0000000c 6a502020 0d0a870a'),
    'JPEG XL': hex('ff0a 7f'),
    'of Windows': hex('d7cdc69a'),
    'of a camera': hex('49492a00 10000000 43520200'),
  }),
  followed('jpeg', 'a page', () => page),
  followed('jpeg', 'an archive', () => zipSync({ 'a.js': page })),
  followed('png', 'a page', () => page),
  followed('webp', 'a page', () => page),
  {
    what: 'picture: JPEG with a page in a remark',
    make: async () => {
      const jpeg = await pictureOf('jpeg', 60, 40);
      return Buffer.concat([jpeg.subarray(0, 2), remark(page), jpeg.subarray(2)]);
    },
    mayBeCleaned: true,
  },
  {
    what: 'picture: JPEG with script in its camera',
    make: () =>
      sharp({ create: { width: 60, height: 40, channels: 3, background: 'red' } })
        .withExif({ IFD0: { Make: CANARY, ImageDescription: page.toString() } })
        .jpeg()
        .toBuffer(),
    mayBeCleaned: true,
  },
  { what: 'picture: PNG of 3.6 thousand million points', make: hugePng },
  { what: 'picture: JPEG that says it is huge', make: () => withSize('jpeg') },
  { what: 'picture: WebP that says it is huge', make: () => withSize('webp'), mayBeCleaned: true },
  ...(['jpeg', 'png', 'webp'] as const).flatMap((kind): HostileFile[] => [
    {
      what: `picture: ${kind} cut in the middle`,
      make: async () => {
        const bytes = await sharp({
          create: {
            width: 400,
            height: 400,
            channels: 3,
            background: 'red',
            noise: { type: 'gaussian', mean: 90, sigma: 60 },
          },
        })
          .toFormat(kind)
          .toBuffer();
        return bytes.subarray(0, bytes.length / 2);
      },
    },
    {
      what: `picture: ${kind}, the beginning and a page`,
      make: async () => Buffer.concat([(await pictureOf(kind, 60, 40)).subarray(0, 24), page]),
    },
  ]),
];
