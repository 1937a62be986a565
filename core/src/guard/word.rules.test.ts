import { expect, test } from 'vitest';
import { suspicionsIn } from './guard.rules.ts';
import { MOST_WORDS, guardWord, wordFault } from './word.rules.ts';

test('a word is kept as it is compared, and finds itself again however it is written', () => {
  const word = guardWord('  Dự kiến   NHÂN SỰ – đại hội '.normalize('NFD'));
  expect(word).toBe('dự kiến nhân sự đại hội');
  const setting = { words: [word], thisYear: 2026 };
  expect(suspicionsIn(['Về dự kiến nhân sự, đại hội nhiệm kỳ tới'], setting)).toMatchObject([
    { mark: 'word' },
  ]);
  expect(suspicionsIn(['Về nhân sự đại hội'], setting)).toEqual([]);
});

test.each([
  ['sao khuê', [], null],
  ['a b', [], 'guard/word-too-short'],
  ['', [], 'guard/word-too-short'],
  ['sao khuê', ['sao khuê'], 'guard/word-known'],
  ['sao khuê', Array.from({ length: MOST_WORDS }, (_, nth) => String(nth)), 'guard/words-full'],
])('%s beside others: %#', (word, named, fault) => {
  expect(wordFault(word, named)).toBe(fault);
});
