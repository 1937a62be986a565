import { expect, test } from 'vitest';
import { dayText, readOptionalDay } from './typed-days.ts';

test('an empty field is no day, a wrong one is no answer', () => {
  expect(readOptionalDay('  ')).toBeNull();
  expect(readOptionalDay('19/5/1968')).toBe('1968-05-19');
  expect(readOptionalDay('31/2/1968')).toBeUndefined();
});

test('what stands in the field reads back as the same day', () => {
  expect(readOptionalDay(dayText('1968-05-19'))).toBe('1968-05-19');
  expect(dayText(null)).toBe('');
});
