import { expect, test } from 'vitest';
import { endingAt } from './ending.ts';

test.each([
  ['09:40', '2026-12-05T01:00:30.000Z', '2026-12-05T02:40:00.000Z'],
  ['08:00', '2026-12-05T01:00:30.000Z', '2026-12-05T01:00:30.000Z'],
  ['07:59', '2026-12-05T01:00:30.000Z', '2026-12-05T00:59:00.000Z'],
])('a meeting that ended at %s', (time, openedAt, endedAt) => {
  expect(endingAt(time, openedAt, '2026-12-05T03:00:00.000Z')).toBe(endedAt);
});
