import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperKinds } from './paper-kinds.ts';
import { keyOf, numbersAmong, paperKeys } from './symbol.rules.ts';
import { wordsOf } from './word.rules.ts';

const symbolsIn = (text: string) => numbersAmong(text, wordsOf(text)).map(({ symbol }) => symbol);
const askedKeys = (text: string): string[] => symbolsIn(text).map(keyOf);

test.each([
  ['nq57', { number: 57, kind: 'nq' }],
  ['NQ 57', { number: 57, kind: 'nq' }],
  ['57-NQ/TW', { number: 57, kind: 'nq', issuer: 'tw' }],
  ['57 – nq – tw', { number: 57, kind: 'nq', issuer: 'tw' }],
  ['339 qđ tw', { number: 339, kind: 'qd', issuer: 'tw' }],
  ['339-QD/TW', { number: 339, kind: 'qd', issuer: 'tw' }],
  ['Số 91-KH/ĐUK', { number: 91, kind: 'kh', issuer: 'duk' }],
  ['Số 05-NQ/CB', { number: 5, kind: 'nq', issuer: 'cb' }],
  ['12-NQ/TU ngày 05/02/2022', { number: 12, kind: 'nq', issuer: 'tu', day: '2022-02-05' }],
  [
    '12-NQ/TU, ngày 5 tháng 2 năm 2022 của Tỉnh ủy',
    { number: 12, kind: 'nq', issuer: 'tu', day: '2022-02-05' },
  ],
  ['nghi quyet 57', { number: 57, kind: 'nq' }],
  ['Nghị quyết số 57-NQ/TW', { number: 57, kind: 'nq', issuer: 'tw' }],
  ['24-BTG/ABCD', null],
  ['12-HD/ABCD', { number: 12, kind: 'hd', issuer: 'abcd' }],
  ['57/TW', { number: 57, issuer: 'tw' }],
  ['57', { number: 57 }],
  ['số 57', { number: 57 }],
  ['nqtw57', { number: 57, kind: 'nq', issuer: 'tw' }],
  ['505tbđu', { number: 505, kind: 'tb', issuer: 'du' }],
  ['đã 30 năm', null],
  ['90 phút', null],
  ['họp chi bộ', null],
])('%s is read as %o', (text, told) => {
  const whole = { kind: null, issuer: null, day: null, ...told };
  expect(symbolsIn(text)).toEqual(told ? [whole] : []);
});

test('a paper is found by any part of its number, and by no other', () => {
  const keys = paperKeys('Số 12-NQ/TU', '2022-02-05');
  for (const asked of ['nq12', '12-nq/tu', '12', '12/TU', '12-NQ/TU ngày 05/02/2022'])
    expect(keys, asked).toContain(askedKeys(asked)[0]);
  for (const other of ['nq13', '12-KH/TU', '12-NQ/TW', '12-NQ/TU ngày 06/02/2022'])
    expect(keys, other).not.toContain(askedKeys(other)[0]);
  expect(paperKeys('Họp chi bộ', '2022-02-05')).toEqual([]);
});

test('a number says which words are its own', () => {
  const told = (text: string) => {
    const words = wordsOf(text);
    return numbersAmong(text, words).map(({ at, end }) => text.slice(words[at]?.start, words[end - 1]?.end));
  };
  expect(told('theo nghị quyết số 57 về dữ liệu')).toEqual(['nghị quyết số 57']);
  expect(told('xem 12-NQ/TU ngày 5 tháng 2 năm 2022 nhé')).toEqual(['12-NQ/TU ngày 5 tháng 2 năm 2022']);
  expect(told('nq 57 năm 2014')).toEqual(['nq 57']);
  expect(told('số 57')).toEqual(['số 57']);
});

test('a regulation is found by its number as it stands and as the kind it is', () => {
  const keys = paperKeys('37-QĐ/TW', null, ['QyĐ', 'QĐi']);
  for (const asked of ['qđ 37', 'quyết định 37', 'quy định 37', 'qyđ37'])
    expect(keys, asked).toContain(askedKeys(asked)[0]);
});

test('every writing of a number finds the paper', () => {
  const kind = fc.constantFrom(...paperKinds.map(({ symbol }) => symbol));
  const gap = fc.constantFrom('', ' ', '-', ' - ');
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_999 }),
      kind,
      gap,
      fc.boolean(),
      (number, symbol, between, behind) => {
        const asked = behind ? `${symbol}${between}${number}` : `${number}${between}${symbol}`;
        const [key] = askedKeys(asked.toLowerCase());
        expect(paperKeys(`Số ${number}-${symbol}/ĐUK`, null)).toContain(key);
      },
    ),
  );
});
