import { expect, test } from 'vitest';
import { leftByLease } from './lease.ts';

const HOUR_MS = 3_600_000;
const now = 1_000_000 * HOUR_MS;

test.each([
  { hours: 0, hasPost: true, left: 'all' },
  { hours: 23.9, hasPost: true, left: 'all' },
  { hours: 24, hasPost: true, left: 'own-words' },
  { hours: 24, hasPost: false, left: 'all' },
  { hours: 72, hasPost: false, left: 'own-words' },
  { hours: 14 * 24 - 0.1, hasPost: false, left: 'own-words' },
  { hours: 14 * 24, hasPost: false, left: 'nothing' },
  { hours: -0.05, hasPost: false, left: 'all' },
  { hours: -1, hasPost: false, left: 'own-words' },
])('$hours hours after the last contact, post in use: $hasPost, leaves $left', ({ hours, hasPost, left }) => {
  expect(leftByLease({ contactAt: now - hours * HOUR_MS, hasPost }, now)).toBe(left);
});
