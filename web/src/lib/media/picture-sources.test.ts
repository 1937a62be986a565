import { expect, test } from 'vitest';
import { pictureSources, videoVariant } from './picture-sources.ts';
import { pauseAfter } from './next-try.ts';

const variant = (name: string, mime: string, width: number | null) => ({
  ...{ name, mime, width },
  size: 1,
  height: width,
});

test('kinds in the order of their weight, each with its sizes; what is missing is left out', () => {
  const variants = [
    variant('jpeg-480', 'image/jpeg', 480),
    variant('avif-480', 'image/avif', 480),
    variant('avif-960', 'image/avif', 960),
  ];
  expect(pictureSources({ variants }, (name) => `/m/${name}`)).toEqual([
    { type: 'image/avif', srcset: '/m/avif-480 480w, /m/avif-960 960w' },
    { type: 'image/jpeg', srcset: '/m/jpeg-480 480w' },
  ]);
  expect(pictureSources({ variants: [] }, () => '')).toEqual([]);
});

test('phones take the smaller video, where there is one', () => {
  const both = [variant('mp4-480', 'video/mp4', 854), variant('mp4-720', 'video/mp4', 1_280)];
  expect(videoVariant({ variants: both }, 360)).toBe('mp4-480');
  expect(videoVariant({ variants: both }, 1_280)).toBe('main');
  expect(videoVariant({ variants: [variant('original', 'video/webm', null)] }, 360)).toBe('main');
});

test('tries come further and further apart, and never more than half a minute', () => {
  expect([1, 2, 3, 5, 6, 50].map(pauseAfter)).toEqual([1_000, 2_000, 4_000, 16_000, 30_000, 30_000]);
});
