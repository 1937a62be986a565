import { expect, test } from 'vitest';
import {
  occasionWords,
  officialDate,
  officialMoment,
  shortDate,
  timeWords,
  weekdayName,
} from './day-words.ts';

test.each([
  ['2026-02-05', 'ngày 05 tháng 02 năm 2026', '05/02/2026', 'Thứ Năm'],
  ['2026-05-27', 'ngày 27 tháng 5 năm 2026', '27/05/2026', 'Thứ Tư'],
  ['2026-01-10', 'ngày 10 tháng 01 năm 2026', '10/01/2026', 'Thứ Bảy'],
  ['2024-03-05', 'ngày 05 tháng 3 năm 2024', '05/03/2024', 'Thứ Ba'],
  ['2026-12-06', 'ngày 06 tháng 12 năm 2026', '06/12/2026', 'Chủ nhật'],
  ['2026-10-12', 'ngày 12 tháng 10 năm 2026', '12/10/2026', 'Thứ Hai'],
  ['2026-12-04', 'ngày 04 tháng 12 năm 2026', '04/12/2026', 'Thứ Sáu'],
])('%s in words', (day, official, short, weekday) => {
  expect(officialDate(day)).toBe(official);
  expect(shortDate(day)).toBe(short);
  expect(weekdayName(day)).toBe(weekday);
});

test.each([
  ['08:00', '8 giờ'],
  ['14:30', '14 giờ 30'],
  ['09:05', '9 giờ 05'],
  ['00:00', '0 giờ'],
])('%s is %s', (time, words) => {
  expect(timeWords(time)).toBe(words);
});

test('an occasion and a moment speak the time of Viet Nam', () => {
  expect(occasionWords('2026-12-04T01:00:00Z')).toBe('Thứ Sáu 04/12 · 8 giờ');
  expect(officialMoment('2026-02-05T01:30:00Z')).toBe('8 giờ 30, ngày 05 tháng 02 năm 2026');
});
