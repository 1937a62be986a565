import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelOf, playingTime } from './sound-level.ts';

const tone = (height: number): Float32Array =>
  Float32Array.from({ length: 480 }, (_, index) => height * Math.sin(index / 5));

test('silence shows nothing, loud speech all, and louder never less', () => {
  expect(levelOf(new Float32Array(480))).toBe(0);
  expect(levelOf(new Float32Array())).toBe(0);
  expect(levelOf(tone(1))).toBe(1);
  expect(levelOf(tone(0.05))).toBeGreaterThan(0.3);
  const height = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(height, height, (one, other) => {
      expect(levelOf(tone(Math.max(one, other)))).toBeGreaterThanOrEqual(levelOf(tone(Math.min(one, other))));
    }),
  );
});

test.each([
  [0, '0:00'],
  [5.9, '0:05'],
  [125, '2:05'],
  [3_725, '1:02:05'],
])('%d seconds are %s', (seconds, words) => {
  expect(playingTime(seconds)).toBe(words);
});
