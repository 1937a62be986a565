import fc from 'fast-check';
import { expect, test } from 'vitest';
import { abbreviations, likeSyllables, paperKinds } from './paper-kinds.ts';
import { isSyllable, spellingsNear, syllablesIn } from './typing-slip.rules.ts';
import { foldedOf, wordsOf } from './word.rules.ts';

const SOME =
  'nghị quyết khuyến khích nghiêng giường quỳnh khuya ngoằn ngoèo thuở hươu rượu quốc gia giữ gìn yêu uyên ương xoong chuyển đổi số';

test('what people write is made of syllables', () => {
  const names = [...paperKinds.map(({ name }) => name), ...abbreviations.map(([, long]) => long), SOME];
  for (const { folded } of names.flatMap(wordsOf)) expect(isSyllable(folded), folded).toBe(true);
});

test.each(['quyt', 'nghj', 'internet', 'xyz', 'bbo', 'nge', 'ghan', 'ce', 'qan'])(
  '%s is no syllable',
  (word) => expect(isSyllable(word)).toBe(word === 'quyt'),
);

test.each([
  ['quyt', 'quyet'],
  ['quyeet', 'quyet'],
  ['qyuet', 'quyet'],
  ['nghj', 'nghi'],
  ['dagn', 'dang'],
  ['kees', 'kee'],
])('%s may be %s', (typed, meant) =>
  isSyllable(meant)
    ? expect(spellingsNear(typed)).toContain(meant)
    : expect(spellingsNear(typed)).not.toContain(meant),
);

test.each(['a', '57', 'abcdefghijk', 'đảng', ''])('nothing is guessed for "%s"', (typed) =>
  expect(spellingsNear(typed)).toEqual([]),
);

test('short forms that are syllables are known', () => {
  const shorts = abbreviations.map(([short]) => short);
  expect(shorts.filter((short) => isSyllable(foldedOf(short)))).toEqual(likeSyllables);
});

test('two words typed as one come apart', () => {
  expect(syllablesIn('chuyendoi')).toEqual([['chuyen', 'doi']]);
  expect(syllablesIn('xyz')).toEqual([]);
});

test('a slip goes both ways: from what is near a syllable one comes back to it', () => {
  const syllable = fc
    .constantFrom(...wordsOf(SOME).map(({ folded }) => folded))
    .filter((word) => word.length > 3);
  fc.assert(
    fc.property(syllable, (word) => {
      for (const near of spellingsNear(word).filter((other) => other.length > 2 && other.length < 9))
        expect(spellingsNear(near)).toContain(word);
    }),
  );
});
