import { expect, test } from 'vitest';
import { monthsDue } from './month-to-prepare.rules.ts';

test.each([
  ['2026-11-01', ['2026-11-01']],
  ['2026-11-19', ['2026-11-01']],
  ['2026-11-20', ['2026-11-01', '2026-12-01']],
  ['2026-12-31', ['2026-12-01', '2027-01-01']],
])('on %s the meetings of %j should exist', (today, months) => {
  expect(monthsDue(today)).toEqual(months);
});
