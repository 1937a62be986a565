import { expect, test } from 'vitest';
import { mediaOf, pictureOf } from './month-media.ts';

const facts = {
  name: 'a',
  size: 900,
  width: null,
  height: null,
  seconds: null,
  poster: false,
  captions: false,
};
const form = (name: string, mime: string, side: number) => ({
  name,
  mime,
  size: side,
  width: side,
  height: 300,
});
const media = [
  {
    ...{ ...facts, id: 'drawn', kind: 'picture' as const, mime: 'image/jpeg' },
    variants: [
      form('webp-480', 'image/webp', 480),
      form('webp-960', 'image/webp', 960),
      form('webp-1600', 'image/webp', 1_600),
      form('jpeg-960', 'image/jpeg', 960),
    ],
  },
  { ...facts, id: 'bare', kind: 'picture' as const, mime: 'image/png', variants: [] },
  { ...facts, id: 'said', kind: 'audio' as const, mime: 'audio/mp4', variants: [] },
];
const block = (mediaId: string) => ({ kind: 'media' as const, mediaId, caption: '', transcript: '' });
const item = {
  ...{ id: 'i', section: 'local', title: 'Tin', source: '', transcript: '', recordingId: 'said', media },
  body: [block('bare'), block('drawn'), block('said'), block('gone')],
};
const edition = {
  ...{ id: 'e', unitId: 'u', unitName: 'Đơn vị', number: 1, version: 1, changes: '', items: [item] },
  ...{ publishedAt: '2026-11-02T00:00:00Z', sections: [{ code: 'local', label: 'Cơ sở' }] },
};
const at = { unitId: 'u', editionId: 'e' };

test('a month is kept with its pictures in the size of phones, then its recordings', () => {
  expect(mediaOf({ year: 2026, month: 11, editions: [edition] })).toEqual([
    { ...at, mediaId: 'bare', variant: 'main', size: 900 },
    { ...at, mediaId: 'drawn', variant: 'webp-960', size: 960 },
    { ...at, mediaId: 'said', variant: 'main', size: 900 },
  ]);
});

test('what is no picture of the article is none', () => {
  expect(pictureOf({ ...at, media }, 'said')).toBeUndefined();
  expect(pictureOf({ ...at, media }, 'gone')).toBeUndefined();
});
