import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardNumberFromNumber, maskCardNumber, parseCardNumber } from './card-number.rules.ts';
import { foldText, givenName, isFullName, nameSortKey, normalizeText } from './name.rules.ts';
import { parsePhone, phoneFromNumber } from './phone.rules.ts';
import { postFits } from './post-kinds.ts';

describe('card numbers', () => {
  test.each([
    ['999185000123', '999185000123'],
    ['999 185 000 123', '999185000123'],
    ['9991.8500.0123', '999185000123'],
    ['22001234', '22001234'],
    ['22.001.234', '22001234'],
    ['99918500012', null],
    ['9991850001234', null],
    ['99918500012A', null],
    ['000000000000', null],
    ['', null],
  ])('"%s" → %s', (text, expected) => {
    expect(parseCardNumber(text)).toBe(expected);
  });

  test.each([
    [22185000123, '022185000123'],
    [1085000123, '001085000123'],
    [999185000123, '999185000123'],
    [2001234, '02001234'],
    [22001234, '22001234'],
    [12345, null],
    [9991850001234, null],
    [22001234.5, null],
    [-22001234, null],
  ])('the number %d → %s', (value, expected) => {
    expect(cardNumberFromNumber(value)).toBe(expected);
  });

  test('only the last four digits are shown', () => {
    expect(maskCardNumber('999185000123')).toBe('•••• 0123');
  });
});

describe('telephones', () => {
  test.each([
    ['0912345678', '0912345678'],
    ['0912 345 678', '0912345678'],
    ['0912.345.678', '0912345678'],
    ['(0912) 345-678', '0912345678'],
    ['+84912345678', '0912345678'],
    ['+84 0912345678', '0912345678'],
    ['84912345678', '0912345678'],
    ['0084 912 345 678', '0912345678'],
    ['02033835678', '02033835678'],
    ['+84 203 3835678', '02033835678'],
    ['0845123456', '0845123456'],
    ['912345678', null],
    ['091234567', null],
    ['09123456789', null],
    ['0012345678', null],
    ['không có', null],
  ])('"%s" → %s', (text, expected) => {
    expect(parsePhone(text)).toBe(expected);
  });

  test.each([
    [912345678, '0912345678'],
    [84912345678, '0912345678'],
    [845123456, '0845123456'],
    [12345, null],
    [912345678.5, null],
  ])('the number %d → %s', (value, expected) => {
    expect(phoneFromNumber(value)).toBe(expected);
  });
});

describe('names', () => {
  test.each([
    ['  Nguyễn  Văn\u00A0An ', 'Nguyễn Văn An'],
    ['Nguyễn Văn An'.normalize('NFD'), 'Nguyễn Văn An'],
    ['Trần\u200B Thị\nBình', 'Trần Thị Bình'],
  ])('"%s" is stored as "%s"', (text, expected) => {
    expect(normalizeText(text)).toBe(expected);
  });

  test.each([
    ['Đảng ủy  KHỐI', 'dang uy khoi'],
    ['Ủy viên Ban Thường vụ', 'uy vien ban thuong vu'],
    ['ĐỖ THỊ HƯỜNG'.normalize('NFD'), 'do thi huong'],
  ])('"%s" is matched as "%s"', (text, expected) => {
    expect(foldText(text)).toBe(expected);
  });

  test.each([
    ['Nguyễn Văn An', true],
    ["H'Hen Niê", true],
    ['An', false],
    ['Nguyễn Văn A2', false],
    ['Nguyễn_Văn', false],
    ['', false],
  ])('"%s" can be a full name: %s', (text, expected) => {
    expect(isFullName(text)).toBe(expected);
  });

  test('lists are sorted by given name, then letters, then tones', () => {
    const names = [
      'Trần Thị Ân',
      'Nguyễn Văn Ánh',
      'Nguyễn Văn Anh',
      'Lê Đình Dũng',
      'Lê Văn Đức',
      'Nguyễn Văn An',
      'Nguyễn An',
      'Bùi Văn Ấn',
      'Phạm Thị Ăn',
      'Nguyễn Văn Dung',
    ];
    const sorted = names.toSorted((a, b) => (nameSortKey(a) < nameSortKey(b) ? -1 : 1));
    expect(sorted).toEqual([
      'Nguyễn An',
      'Nguyễn Văn An',
      'Nguyễn Văn Anh',
      'Nguyễn Văn Ánh',
      'Phạm Thị Ăn',
      'Bùi Văn Ấn',
      'Trần Thị Ân',
      'Lê Đình Dũng',
      'Nguyễn Văn Dung',
      'Lê Văn Đức',
    ]);
    expect(givenName('Nguyễn Văn An')).toBe('An');
  });

  test('normalising twice changes nothing, and folding does not depend on how marks are written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalizeText(normalizeText(text))).toBe(normalizeText(text));
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text));
      }),
    );
  });
});

test.each([
  ['secretary', 'cell', true],
  ['overseer', 'cell', true],
  ['overseer', 'grassroots-committee', false],
  ['committee-member', 'cell', false],
  ['bureau-member', 'grassroots-cell', true],
  ['administrator', 'cell', false],
  ['administrator', 'bloc-committee', true],
] as const)('the post %s in a %s: %s', (post, unit, expected) => {
  expect(postFits(post, unit)).toBe(expected);
});
