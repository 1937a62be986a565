import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phraseOf, placesIn } from './places.rules.ts';
import { parseQuery, type Term } from './query.rules.ts';

const TEXT = 'Chuyển đổi số: các chi bộ chuyển dữ liệu mở, dữ liệu số; NQ 57-NQ/TW.';

const said = (asked: string, terms: readonly Term[] = [phraseOf(asked)]): string[] =>
  placesIn(TEXT, terms).map(({ from, to }) => TEXT.slice(from, to));

test('a phrase is found word by word, with or without marks, the last word as far as it is typed', () => {
  expect(said('du lieu')).toEqual(['dữ liệu', 'dữ liệu']);
  expect(said('dữ liệu m')).toEqual(['dữ liệu mở']);
  expect(said('chuyen')).toEqual(['Chuyển', 'chuyển']);
  expect(said('chuyển đổi')).toEqual(['Chuyển đổi']);
  expect(said('chuyền')).toEqual([]);
  expect(said('!?')).toEqual([]);
});

test('what was searched for is found term by term', () => {
  expect(said('', parseQuery('nq57').terms)).toEqual(['NQ', '57', 'NQ']);
  expect(said('', parseQuery('"dữ liệu" số').terms)).toEqual(['số', 'dữ liệu', 'dữ liệu', 'số']);
});

test('places lie within the text, in order and apart', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      (text, asked) => {
        let end = 0;
        for (const { from, to } of placesIn(text, [phraseOf(asked)])) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
