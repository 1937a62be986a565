import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedOf, hasMarks, markedOf, wordsOf } from './word.rules.ts';

test.each([
  ['hoà', 'hòa'],
  ['thuỷ', 'thủy'],
  ['uỷ', 'ủy'],
  ['HOÀ', 'hòa'],
  ['Đảng', 'đảng'],
  ['quyết'.normalize('NFD'), 'quyết'.normalize('NFC')],
  ['a\u0301\u0302', 'a\u0302\u0301'],
  ['Ðoàn', 'đoàn'],
])('%s is written like %s', (one, other) => {
  expect(markedOf(one)).toBe(markedOf(other));
  expect(foldedOf(one)).toBe(foldedOf(other));
});

test.each([
  ['nghị', 'nghi'],
  ['Đường', 'duong'],
  ['ƯỚC', 'uoc'],
  ['57', '57'],
])('%s folds to %s', (word, folded) => expect(foldedOf(word)).toBe(folded));

test.each([
  ['má', 'mà'],
  ['dân', 'dấn'],
  ['đa', 'da'],
])('%s and %s differ by their marks alone', (one, other) => {
  expect(foldedOf(one)).toBe(foldedOf(other));
  expect(markedOf(one)).not.toBe(markedOf(other));
});

test('words say where they stand, and numbers part from letters', () => {
  const text = 'Số 57-NQ/TW: “Khoa học”';
  expect(wordsOf(text).map(({ folded, start, end }) => [folded, text.slice(start, end)])).toEqual([
    ['so', 'Số'],
    ['57', '57'],
    ['nq', 'NQ'],
    ['tw', 'TW'],
    ['khoa', 'Khoa'],
    ['hoc', 'học'],
  ]);
  expect(wordsOf('nq57').map(({ folded }) => folded)).toEqual(['nq', '57']);
  expect(wordsOf('… !?& | <-> :* \'"')).toEqual([]);
});

test('folding twice changes nothing, and marked words fold to the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { folded, marked } of wordsOf(text)) {
        expect(foldedOf(folded)).toBe(folded);
        expect(foldedOf(marked)).toBe(folded);
        expect(markedOf(marked)).toBe(marked);
        expect(hasMarks({ folded, marked })).toBe(folded !== marked);
      }
    }),
  );
});

test('the order in which marks were typed is irrelevant', () => {
  const shape = fc.constantFrom('\u0302', '\u0306', '\u031b');
  const tone = fc.constantFrom('\u0300', '\u0301', '\u0303', '\u0309', '\u0323');
  fc.assert(
    fc.property(
      fc.constantFrom('a', 'e', 'o', 'u', 'A', 'E', 'O', 'U'),
      shape,
      tone,
      fc.constantFrom('', 'n', 'ng', 'i'),
      (vowel, s, t, end) => {
        expect(markedOf(`${vowel}${s}${t}${end}`)).toBe(markedOf(`${vowel}${t}${s}${end}`));
        expect(markedOf(`${vowel}${s}${end}${t}`)).toBe(markedOf(`${vowel}${s}${t}${end}`));
      },
    ),
  );
});
