import { expect, test } from 'vitest';
import { monthAfter, tasksOf } from './clauses.ts';

test('a clause is a task of each receiver, or one of the whole cell', () => {
  const member = { memberId: 'x', name: 'X' };
  expect(tasksOf([{ receivers: [] }, { receivers: [member, member] }])).toBe(3);
});

test.each([
  ['2026-12-05', { month: 1, year: 2027 }],
  ['2026-11-30', { month: 12, year: 2026 }],
])('what is given on %s is reported in %o', (day, month) => {
  expect(monthAfter(day)).toEqual(month);
});
