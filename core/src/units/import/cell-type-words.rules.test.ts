import { expect, test } from 'vitest';
import { CELL_TYPES, cellTypes } from '../cell-types.ts';
import { cellTypeOfWords } from './cell-type-words.rules.ts';

test.each([
  ['Thôn', 'village'],
  ['TỔ DÂN PHỐ', 'village'],
  ['Chi bộ khu phố', 'village'],
  ['Cơ quan hành chính', 'office'],
  ['hcsn', 'office'],
  ['Đơn vị sự nghiệp (công lập)', 'office'],
  ['DNNN', 'state-enterprise'],
  ['Doanh nghiệp 100% vốn nhà nước', 'state-enterprise'],
  ['doanh nghiep tu nhan', 'private-enterprise'],
  ['Doanh nghiệp FDI', 'private-enterprise'],
  ['Học sinh - Sinh viên', 'students'],
  ['Khối lực lượng vũ trang', 'armed-forces'],
])('“%s” is %s', (words, type) => {
  expect(cellTypeOfWords(words)).toBe(type);
});

test('the words of the handbook itself are understood, others are not guessed', () => {
  for (const type of cellTypes) expect(cellTypeOfWords(CELL_TYPES[type])).toBe(type);
  for (const words of ['Doanh nghiệp', 'Khác', 'x']) expect(cellTypeOfWords(words)).toBeNull();
});
