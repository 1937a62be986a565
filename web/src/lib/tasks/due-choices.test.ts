import { expect, test } from 'vitest';
import { dueOf } from './due-choices.ts';

test.each([
  ['month-end', '2026-11-05', '', '2026-11-30'],
  ['month-end', '2026-12-31', '', '2026-12-31'],
  ['month', '2026-01-31', '', '2026-02-28'],
  ['chosen', '2026-11-05', '2026-12-24', '2026-12-24'],
  ['chosen', '2026-11-05', '', null],
  ['chosen', '2026-11-05', '24/12', null],
  ['chosen', '2026-11-05', '2026-11-04', null],
  ['none', '2026-11-05', '2026-12-24', null],
] as const)('%s from %s is %s%s', (choice, today, chosen, expected) => {
  expect(dueOf(choice, today, chosen)).toBe(expected);
});
