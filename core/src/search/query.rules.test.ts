import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_QUERY, parseQuery } from './query.rules.ts';

const told = (text: string) =>
  parseQuery(text).terms.map(
    ({ words, isBeginning }) => words.map(({ folded }) => folded).join(' ') + (isBeginning ? '*' : ''),
  );

test.each([
  ['nghi quyet', ['nghi', 'quyet*']],
  ['nghị quyết ', ['nghi', 'quyet']],
  ['"chuyển đổi số" chi bộ', ['chuyen doi so', 'chi', 'bo*']],
  ['“học tập” ', ['hoc tap']],
  ['"học tập', ['hoc tap']],
  ['nq57', ['nq', '57']],
  ['n', ['n*']],
  ["'; drop table units; --", ['drop', 'table', 'units']],
  ['!!! & | <-> :* () ""', []],
  ['', []],
])('%s is read as %o', (text, terms) => expect(told(text)).toEqual(terms));

test('short forms say what they stand for', () => {
  expect(parseQuery('BTV').terms[0]?.meanings).toEqual([['ban', 'thuong', 'vu']]);
  expect(parseQuery('ĐUK').terms[0]?.meanings).toEqual([['dang', 'uy', 'khoi']]);
  expect(parseQuery('du').terms[0]?.meanings).toEqual([['dang', 'uy']]);
  for (const word of ['họp', 'dữ']) expect(parseQuery(word).terms[0]?.meanings).toEqual([]);
});

test('numbers are found among words, not in quotation marks', () => {
  expect(parseQuery('nq57 khoa học').symbolKeys).toEqual(['%n:57:nq::']);
  expect(parseQuery('"nq57" khoa học').symbolKeys).toEqual([]);
});

test('what may be shortened is known as typed, but no short form that is a syllable', () => {
  const shorts = (text: string) => parseQuery(text).longForms.map(({ at, short }) => `${at} ${short}`);
  expect(shorts('họp ban thường vụ đảng ủy khối')).toEqual(['1 btv', '4 duk']);
  expect(shorts('ban thuong vu ')).toEqual(['0 btv']);
  expect(shorts('bán thường vụ')).toEqual([]);
  expect(shorts('tỉnh ủy, đề án')).toEqual([]);
});

test('words that join a number to the rest are known', () => {
  const joining = (text: string) =>
    parseQuery(text).terms.flatMap(({ isJoining, words }) => (isJoining ? [words[0]?.folded] : []));
  expect(joining('kế hoạch số 91 năm 2024')).toEqual(['so', 'nam']);
  expect(joining('chuyển đổi số năm tới')).toEqual([]);
  expect(joining('nắm 2024')).toEqual([]);
});

test('any text is read, with words of letters and digits alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: LONGEST_QUERY }), (text) => {
      for (const { words } of parseQuery(text).terms)
        for (const { folded } of words) expect(folded).toMatch(/^[\p{L}\p{N}]+$/u);
    }),
  );
  expect(parseQuery('a '.repeat(5_000)).terms.length).toBeLessThan(20);
});
