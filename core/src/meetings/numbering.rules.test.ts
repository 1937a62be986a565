import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatDocumentNumber,
  missingNumbers,
  nextNumber,
  numberFault,
  parseDocumentNumber,
} from './numbering.rules.ts';

test.each([
  ['Số 07-NQ/CB', { number: 7, symbol: 'NQ', issuer: 'CB' }, 'Số 07-NQ/CB'],
  ['số: 7-NQ/CB', { number: 7, symbol: 'NQ', issuer: 'CB' }, 'Số 07-NQ/CB'],
  ['91 - KH / ĐUK', { number: 91, symbol: 'KH', issuer: 'ĐUK' }, 'Số 91-KH/ĐUK'],
  ['Số 127-QĐ/TW', { number: 127, symbol: 'QĐ', issuer: 'TW' }, 'Số 127-QĐ/TW'],
  ['05-CTr/CB', { number: 5, symbol: 'CTr', issuer: 'CB' }, 'Số 05-CTr/CB'],
  ['Số 03-BC/CB'.normalize('NFD'), { number: 3, symbol: 'BC', issuer: 'CB' }, 'Số 03-BC/CB'],
  ['339-QĐ/TW'.normalize('NFD'), { number: 339, symbol: 'QĐ', issuer: 'TW' }, 'Số 339-QĐ/TW'],
])('%s is read and printed as it should be', (text, parsed, printed) => {
  expect(parseDocumentNumber(text)).toEqual(parsed);
  expect(formatDocumentNumber(parsed)).toBe(printed);
});

test.each(['', 'Số NQ/CB', '07/NQ-CB', '07-NQ', '-7-NQ/CB', '07-NQ/CB/2', '07-N1/CB', '123456-NQ/CB'])(
  '%s is no number',
  (text) => {
    expect(parseDocumentNumber(text)).toBeUndefined();
  },
);

test.each<[number[], number, number[]]>([
  [[], 1, []],
  [[1, 2, 3], 4, []],
  [[3, 1, 2], 4, []],
  [[1, 2, 5], 6, [3, 4]],
  [[9], 10, [1, 2, 3, 4, 5, 6, 7, 8]],
])('after %s comes %i', (used, next, missing) => {
  expect(nextNumber(used)).toBe(next);
  expect(missingNumbers(used)).toEqual(missing);
});

test.each<[number, number[], string | undefined]>([
  [4, [1, 2, 3], undefined],
  [1, [], undefined],
  [3, [1, 2, 4], undefined],
  [2, [1, 2, 3], 'documents/number-taken'],
  [6, [1, 2, 3], 'documents/number-gap'],
  [2, [], 'documents/number-gap'],
  [0, [], 'documents/number-not-positive'],
  [-1, [1], 'documents/number-not-positive'],
  [1.5, [1], 'documents/number-not-positive'],
])('giving %d after %s: %s', (number, used, fault) => {
  expect(numberFault(number, used)).toBe(fault);
});

test('what is printed reads back, and the next number is always free and in turn', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 300 })), (used) => {
      const number = nextNumber(used);
      expect(numberFault(number, used)).toBeUndefined();
      const whole = { number, symbol: 'NQ', issuer: 'CB' };
      expect(parseDocumentNumber(formatDocumentNumber(whole))).toEqual(whole);
    }),
  );
});
