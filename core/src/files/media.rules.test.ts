import { expect, test } from 'vitest';
import { phonePicture, publicMedia, variantOf } from './media.rules.ts';
import type { MediaEntry } from './media.types.ts';

const variant = {
  name: 'mp4-480',
  mime: 'video/mp4',
  size: 900,
  width: 854,
  height: 480,
  sha256: 'b'.repeat(64),
};

const entry: MediaEntry = {
  id: '00000000-0000-7000-8000-000000000001',
  kind: 'video',
  name: 'Lời phát biểu.mp4',
  mime: 'video/mp4',
  size: 2_000,
  sha256: 'a'.repeat(64),
  width: 1_280,
  height: 720,
  seconds: 61,
  variants: [variant],
  poster: 'c'.repeat(64),
};

test('no hash leaves the server', () => {
  const shown = publicMedia(entry);
  expect(JSON.stringify(shown)).not.toMatch(/sha256|[abc]{64}/);
  expect(shown).toMatchObject({ poster: true, captions: false, variants: [{ name: 'mp4-480', size: 900 }] });
});

test.each([
  ['main', { sha256: entry.sha256, mime: 'video/mp4', size: 2_000 }],
  ['mp4-480', variant],
  ['poster', { sha256: entry.poster, mime: 'image/jpeg', size: null }],
  ['captions', undefined],
  ['mp4-720', undefined],
])('%s is found under its name', (name, found) => {
  expect(variantOf(entry, name)).toEqual(found);
});

const form = (name: string, mime: string, width: number, height: number) => ({
  ...{ name, mime, width, height },
  size: width,
  sha256: 'd'.repeat(64),
});

const picture: MediaEntry = {
  ...{ ...entry, kind: 'picture', mime: 'image/jpeg', seconds: null },
  variants: [
    form('jpeg-480', 'image/jpeg', 320, 480),
    form('webp-960', 'image/webp', 640, 960),
    form('jpeg-960', 'image/jpeg', 640, 960),
    form('jpeg-1600', 'image/jpeg', 1_067, 1_600),
  ],
};

test('the picture of a phone is the largest that fits it, of the kind that is wanted', () => {
  expect(phonePicture(picture, 'image/jpeg')).toEqual({ name: 'jpeg-960', size: 640 });
  expect(phonePicture(picture, 'image/webp')).toEqual({ name: 'webp-960', size: 640 });
  expect(phonePicture(picture, 'image/avif')).toBeUndefined();
  expect(phonePicture({ ...picture, variants: [] }, 'image/jpeg')).toEqual({ name: 'main', size: 2_000 });
  expect(phonePicture(entry, 'video/mp4')).toBeUndefined();
});
