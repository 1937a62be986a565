import { expect, test } from 'vitest';
import { fieldWords, valueWords } from './values.ts';

test.each([
  ['birthDate', '1968-05-19', '19/05/1968'],
  ['phone', '0912345678', '0912 345 678'],
  ['phone', null, 'chưa ghi'],
  ['exempt', true, 'có'],
  ['status', 'probationary', 'Dự bị'],
  ['kind', 'cell', 'Chi bộ trực thuộc'],
  ['kind', 'secretary', 'Bí thư'],
  ['name', 'cell', 'cell'],
])('%s %s reads %s', (field, value, words) => {
  expect(valueWords(field, value)).toBe(words);
});

test('a field without a name of its own is shown as it is called', () => {
  expect(fieldWords('fullName')).toBe('Họ và tên');
  expect(fieldWords('toString')).toBe('toString');
});
