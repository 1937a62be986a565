import { expect, test } from 'vitest';
import { headline } from './headline.ts';

test('a short task is its own title', () => {
  expect(headline('  Giúp đỡ đảng viên\n dự bị ')).toBe('Giúp đỡ đảng viên dự bị');
});

test('a long one is cut between words', () => {
  const long = 'Rà soát, bổ sung hồ sơ đảng viên '.repeat(5);
  const title = headline(long);
  expect(title.length).toBeLessThanOrEqual(91);
  expect(title).toMatch(/\S…$/);
  expect(long.startsWith(title.slice(0, -1))).toBe(true);
  expect(long[title.length - 1]).toBe(' ');
});

test('one endless word is cut anywhere', () => {
  expect(headline('x'.repeat(300))).toHaveLength(91);
});
