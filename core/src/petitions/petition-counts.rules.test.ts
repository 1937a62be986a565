import { expect, test } from 'vitest';
import { petitionCounts } from './petition-counts.rules.ts';

test('a petition is overdue from the first working day after its last one', () => {
  const counted = [
    { dueOn: '2026-11-20', waiting: 2 },
    { dueOn: '2026-12-31', waiting: 3 },
  ];
  // The 20th is a Friday.
  expect(petitionCounts(counted, '2026-11-20')).toEqual({ waiting: 5, overdue: 0 });
  expect(petitionCounts(counted, '2026-11-22')).toEqual({ waiting: 5, overdue: 0 });
  expect(petitionCounts(counted, '2026-11-23')).toEqual({ waiting: 5, overdue: 2 });
  expect(petitionCounts([], '2026-11-23')).toEqual({ waiting: 0, overdue: 0 });
});
