import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spotsOf } from './spots.rules.ts';

const WORD = /\p{L}[\p{L}\p{M}]{0,39}|\p{N}{1,40}/gu;

test('letters with their marks are words, and numbers', () => {
  const text = 'Số 57-NQ/TW, nq57: Đa\u0309ng 𝐀𝐁';
  expect(spotsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    ...['Số', '57', 'NQ', 'TW', 'nq', '57', 'Đa\u0309ng', '𝐀𝐁'],
  ]);
});

test('words stand where the expression that says what a word is finds them, in whatever text', () => {
  const letter = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('a', 'ế', 'Đ', '\u0309', '7', '٣', ' ', '-', '𝐀', '😀', '\ud835'),
    },
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 150 }), (letters) => {
      const text = letters.join('');
      const found = [...text.matchAll(WORD)].map(({ 0: { length }, index: start }) => ({
        ...{ start, end: start + length },
      }));
      expect(spotsOf(text)).toEqual(found);
    }),
    { numRuns: 2_000 },
  );
});
