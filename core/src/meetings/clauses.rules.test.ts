import { expect, test } from 'vitest';
import { clauseBasis, numberedClauses } from './clauses.rules.ts';

test('clauses are counted part by part', () => {
  const clauses = [{ part: 'III' }, { part: 'II' }, { part: 'II' }] as const;
  expect(numberedClauses(clauses).map(({ number }) => number)).toEqual(['II.1', 'II.2', 'III.1']);
});

test('a task names the clause it comes from', () => {
  expect(clauseBasis('Số 07-NQ/CB', '2026-12-05', 'II.2')).toBe(
    'Nghị quyết số 07-NQ/CB, ngày 05/12/2026, mục II.2',
  );
});
