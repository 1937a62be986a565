import { expect, test } from 'vitest';
import { mendSeen } from './seen-text.rules.ts';

test.each([
  ['Bí thư chỉ bộ 2 và các chỉ bộ trực thuộc', 'Bí thư chi bộ 2 và các chi bộ trực thuộc'],
  ['Chỉ bộ kiểu mẫu', 'Chi bộ kiểu mẫu'],
  ['không chỉ bộ phận này', 'không chỉ bộ phận này'],
  ['chỉ bộ trưởng ký', 'chỉ bộ trưởng ký'],
  ['đồng chí bộ đội', 'đồng chí bộ đội'],
])('%s', (seen, meant) => {
  expect(mendSeen(seen)).toBe(meant);
});
