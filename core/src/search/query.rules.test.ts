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
  expect(parseQuery('họp').terms[0]?.meanings).toEqual([]);
});

test('numbers are found among words, not in quotation marks', () => {
  expect(parseQuery('nq57 khoa học').symbolKeys).toEqual(['57:nq::']);
  expect(parseQuery('"nq57" khoa học').symbolKeys).toEqual([]);
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
