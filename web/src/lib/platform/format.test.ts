import { expect, it } from 'vitest';
import { date, dayWithWeekday, due, fileSize, moment, number, occasion, percent, phone } from './format.ts';

it('writes days, times and figures as Viet Nam does', () => {
  expect(date('2026-12-04')).toBe('04/12/2026');
  expect(dayWithWeekday('2026-11-30')).toBe('Thứ Hai, 30/11');
  expect(occasion('2026-12-04T01:00:00Z')).toBe('Thứ Sáu 04/12 · 8 giờ');
  expect(moment('2026-12-04T17:30:00Z')).toBe('0 giờ 30, ngày 05/12/2026');
  expect(number(11_208)).toBe('11.208');
  expect(percent(0.384)).toBe('38,4 %');
});

it.each([
  ['2026-12-01', 'Quá 2 ngày'],
  ['2026-12-03', 'Hạn hôm nay'],
  ['2026-12-10', 'Còn 7 ngày'],
  ['2026-12-15', 'Hạn 15/12/2026'],
])('a due date of %s reads "%s" on 03/12', (day, words) => {
  expect(due(day, '2026-12-03')).toBe(words);
});

it.each([
  [820, '820 byte'],
  [12_300, '12 KB'],
  [3_565_158, '3,4 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});

it.each([
  ['0912345678', '0912 345 678'],
  ['+84912345678', '+84 912 345 678'],
  ['02033825111', '02033825111'],
])('the telephone number %s is read as %s', (digits, words) => {
  expect(phone(digits)).toBe(words);
});
