import { expect, test } from 'vitest';
import { watermarkOf } from './internal.rules.ts';

test('the mark says who reads, from where and when, and leaves out what is not known', () => {
  expect(watermarkOf({ name: 'Lê Thị Thử', cellName: 'Chi bộ 2' }, '08:05 23/11/2026')).toBe(
    'Lê Thị Thử · Chi bộ 2 · 08:05 23/11/2026',
  );
  expect(watermarkOf({ name: 'Lê Thị Thử', cellName: '' }, '08:05')).toBe('Lê Thị Thử · 08:05');
});
