import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Issuing, type Numbered, bookLines, isIssuedBy } from './number-book.rules.ts';

const BLOC: Issuing = { kind: 'bloc-committee', name: 'Đảng bộ Khối các cơ quan tỉnh', symbol: 'ĐUK' };
const CELL: Issuing = { kind: 'cell', name: 'Chi bộ Văn phòng 1', symbol: 'CB' };

test.each<[string, Issuing, string, string, boolean]>([
  ['by its committee', BLOC, '15-KH/ĐUK', 'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH', true],
  ['by the beginning of its name', BLOC, '15-KH/ĐUK', 'Đảng ủy Khối', true],
  ['without marks', BLOC, '15-KH/DUK', 'DANG UY KHOI', true],
  ['by another organ', BLOC, '15-KH/TU', 'TỈNH ỦY', false],
  ['with the symbol of another', BLOC, '15-KH/ĐU', 'ĐẢNG ỦY KHỐI', false],
  ['without a symbol', BLOC, '', 'ĐẢNG ỦY KHỐI', false],
  ['without an issuer', BLOC, '15-KH/ĐUK', ' ', false],
  ['by the cell', CELL, '03-BC/CB', 'CHI BỘ VĂN PHÒNG 1', true],
  ['by the cell beside it', CELL, '03-BC/CB', 'CHI BỘ VĂN PHÒNG 10', false],
])('a paper issued %s', (_, unit, symbol, issuer, own) => {
  expect(isIssuedBy(unit, { symbol, issuer })).toBe(own);
});

const paper = (number: number, issuedOn: string, standing: Numbered['standing'] = 'filed'): Numbered => ({
  number,
  issuedOn,
  standing,
});
const short = (papers: readonly Numbered[]) =>
  bookLines(papers).map(({ number, until, papers: same }) => [number, until, same.length]);

test.each<[string, Numbered[], number[][]]>([
  ['is empty with nothing issued', [], []],
  [
    'shows gaps in one line each',
    [paper(7, '2026-03-01'), paper(2, '2026-02-01'), paper(4, '2026-02-02')],
    [
      [1, 1, 0],
      [2, 2, 1],
      [3, 3, 0],
      [4, 4, 1],
      [5, 6, 0],
      [7, 7, 1],
    ],
  ],
  ['shows a number given twice', [paper(1, '2026-02-01'), paper(1, '2026-02-05')], [[1, 1, 2]]],
  [
    'knows the copy of a meeting’s paper',
    [paper(1, '2026-02-01'), paper(1, '2026-02-01', 'meeting')],
    [[1, 1, 1]],
  ],
  [
    'tells a meeting’s paper from another with its number',
    [paper(1, '2026-02-01', 'draft'), paper(1, '2026-02-09', 'meeting')],
    [[1, 1, 2]],
  ],
])('the book %s', (_, papers, lines) => {
  expect(short(papers)).toEqual(lines);
});

test('every number from 01 to the highest stands in exactly one line', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 })), (numbers) => {
      const lines = bookLines(numbers.map((number) => paper(number, '2026-02-01')));
      const told = lines.flatMap(({ number, until }) =>
        Array.from({ length: until - number + 1 }, (__, at) => number + at),
      );
      expect(told).toEqual(Array.from({ length: Math.max(0, ...numbers) }, (__, at) => at + 1));
    }),
  );
});
