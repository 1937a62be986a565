import { expect, test } from 'vitest';
import { isTime, readTypedTime } from './typed-time.ts';

test.each([
  ['20:30', '20:30'],
  [' 8:05 ', '08:05'],
  ['8h30', '08:30'],
  ['8g30', '08:30'],
  ['8 giờ 30 phút', '08:30'],
  ['8 giờ', '08:00'],
  ['20.15', '20:15'],
  ['0830', '08:30'],
  ['830', '08:30'],
  ['20', '20:00'],
  ['8', '08:00'],
  ['24:00', undefined],
  ['20:60', undefined],
  ['8:30 PM', undefined],
  ['tối', undefined],
  ['', undefined],
])('%s is %s', (typed, time) => expect(readTypedTime(typed)).toBe(time));

test('what was read is a time, what was typed is not yet', () => {
  expect(isTime('08:30')).toBe(true);
  expect(isTime('8:30')).toBe(false);
  expect(isTime('24:00')).toBe(false);
});
