import { CANARY, type HostileFile, hex, listed } from './hostile-file.ts';

const page = Buffer.from(`<html><script>${CANARY}</script></html>`.repeat(20));
const mp4 = hex('00000018 66747970 6d703432 00000000 6d703432 69736f6d', 0);

/** A box of MP4: its length, its name, what is in it. */
const box = (name: string, content: Uint8Array, length = content.length + 8): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(length, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, content]);
};

const away = Buffer.concat([hex('00000000', 0), Buffer.from('http://127.0.0.1:9/secret\0')]);
const reference = box('dinf', box('dref', Buffer.concat([hex('00000000 00000001', 0), box('url ', away)])));

/** Sound and film that lie, that never end, and that ask for something elsewhere. */
export const recordings: readonly HostileFile[] = [
  ...listed('film', {
    'MP4 of nothing': mp4,
    'MP4 with a page in it': Buffer.concat([mp4, page]),
    'MP4 whose box is larger than all': Buffer.concat([mp4, box('moov', Buffer.alloc(64), 0x7fffffff)]),
    'MP4 whose box has no length': Buffer.concat([mp4, box('moov', Buffer.alloc(64), 1)]),
    'MP4 with boxes in boxes in boxes': Array.from({ length: 2_000 }).reduce<Buffer>(
      (inner) => box('moov', inner),
      mp4,
    ),
    'MP4 whose bytes lie elsewhere': Buffer.concat([
      mp4,
      box('moov', box('trak', box('mdia', box('minf', reference)))),
    ]),
    'QuickTime of nothing': hex('00000014 66747970 71742020 20050300 71742020'),
    'WebM of nothing': hex('1a45dfa3 9f4286 81014282 84 7765626d'),
    'WebM with a page in it': Buffer.concat([hex('1a45dfa3 9f42868101 42828477 65626d', 0), page]),
    AVI: Buffer.concat([Buffer.from('RIFF\xff\xff\xff\x7fAVI LIST', 'latin1'), page]),
    'Flash film': hex('464c5601 05000000 09'),
    'Windows film': hex('3026b275 8e66cf11 a6d900aa 0062ce6c'),
    'stream of MPEG': Buffer.concat(Array.from({ length: 20 }, () => hex('47400010', 184))),
  }),
  ...listed('sound', {
    'MP3 of nothing but its tag': hex('494433 0300000000 0a'),
    'MP3 with a page in its tag': Buffer.concat([hex('494433 03000000 0800', 0), page]),
    'Ogg of nothing': hex('4f676753 00020000 00000000'),
    'Ogg with a page in it': Buffer.concat([hex('4f676753 00020000 00000000', 0), page]),
    'WAV that says it is huge': Buffer.concat([
      Buffer.from('RIFF\xff\xff\xff\xffWAVEfmt ', 'latin1'),
      hex('10000000 00000000 00000000'),
    ]),
    'WAV with a page in it': Buffer.concat([Buffer.from('RIFF\x24\x00\x00\x00WAVE', 'latin1'), page]),
    MIDI: hex('4d546864 00000006 00010001'),
    FLAC: hex('664c6143 00000022'),
    AMR: Buffer.from('#!AMR\n<script>'),
  }),
];
