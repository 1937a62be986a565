import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  capitals,
  cleanLine,
  comrades,
  decimal,
  monthBefore,
  monthWords,
  numberLine,
  paragraphsOf,
  percent,
  sentence,
  shortMonth,
  signedLines,
  spelled,
} from './wording.ts';

test.each([
  [7, 'NQ', 'CB', 'Số 07-NQ/CB'],
  [127, 'QĐ', 'TW', 'Số 127-QĐ/TW'],
  [null, 'NQ', 'CB', 'Số \u2007\u2007\u2007-NQ/CB'],
])('number %s of %s by %s is %s', (number, kind, unit, line) => {
  expect(numberLine(number, kind, unit)).toBe(line);
});

test.each([
  [{ month: 1, year: 2026 }, 'tháng 01 năm 2026', 'tháng 01/2026', { month: 12, year: 2025 }],
  [{ month: 2, year: 2026 }, 'tháng 02 năm 2026', 'tháng 02/2026', { month: 1, year: 2026 }],
  [{ month: 3, year: 2024 }, 'tháng 3 năm 2024', 'tháng 3/2024', { month: 2, year: 2024 }],
  [{ month: 12, year: 2026 }, 'tháng 12 năm 2026', 'tháng 12/2026', { month: 11, year: 2026 }],
])('month %o', (month, words, short, before) => {
  expect(monthWords(month)).toBe(words);
  expect(shortMonth(month)).toBe(short);
  expect(monthBefore(month)).toEqual(before);
});

test.each([
  [14, 15, '93,33 %'],
  [15, 15, '100 %'],
  [0, 15, '0 %'],
  [1, 2, '50 %'],
  [1, 3, '33,33 %'],
  [0, 0, '0 %'],
])('%i of %i is %s', (part, base, words) => {
  expect(percent(part, base)).toBe(words);
});

test('counts and decimals read as papers write them', () => {
  expect([0, 1, 9, 10, 120].map(comrades)).toEqual([
    '0 đồng chí',
    '01 đồng chí',
    '09 đồng chí',
    '10 đồng chí',
    '120 đồng chí',
  ]);
  expect(decimal(93.5)).toBe('93,5');
});

test('an electronic signature tells its moment in Viet Nam; without one there is room for the hand', () => {
  expect(signedLines('2026-02-05T09:05:00Z')).toEqual([
    '(Đã ký điện tử',
    '16 giờ 05, ngày 05 tháng 02 năm 2026)',
  ]);
  expect(signedLines(null)).toEqual([]);
});

test.each([
  ['Xong việc', 'Xong việc.'],
  ['Xong việc.', 'Xong việc.'],
  ['Đã hỏi: "Bao giờ?"', 'Đã hỏi: "Bao giờ?"'],
  ['Gồm:', 'Gồm:'],
  ['  ', ''],
])('sentence(%j) is %j', (text, closed) => {
  expect(sentence(text)).toBe(closed);
});

test('lines of a text become paragraphs', () => {
  expect(paragraphsOf(' một\r\n\n  hai \u2028ba\r')).toEqual(['một', 'hai', 'ba']);
});

test('05-HD writes "ủy"; earlier papers keep the spelling of their organisation', () => {
  expect(spelled('05-HD', 'Đảng uỷ, chi uỷ')).toBe('Đảng ủy, chi ủy');
  expect(capitals('05-HD', 'Đảng uỷ Sở')).toBe('ĐẢNG ỦY SỞ');
  expect(capitals('36-HD', 'Đảng uỷ Sở')).toBe('ĐẢNG UỶ SỞ');
});

test.each([
  ['Hết./.', 'Hết.'],
  ['Hết ./.', 'Hết.'],
  ['Hết. / . ', 'Hết.'],
  ['a\u0000b\u000bc\td\ne', 'a b c d e'],
  ['Đa\u0309ng u\u0309y', 'Đảng ủy'],
  ['11/12 việc, 05/9/2026', '11/12 việc, 05/9/2026'],
  ['lẻ \ud800 đôi', 'lẻ \ufffd đôi'],
])('cleanLine(%j) is %j', (text, clean) => {
  expect(cleanLine(text)).toBe(clean);
});

test('a clean line is well-formed, free of control characters and of "./.", and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanLine(text);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean).not.toMatch(/[\p{Cc}\uFFFE\uFFFF]/u);
      expect(clean).not.toMatch(/\.\/\.(\s|$)/);
      expect(cleanLine(clean)).toBe(clean);
    }),
  );
});
