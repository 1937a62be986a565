import { expect, test } from 'vitest';
import { dayFault } from './day-fault.ts';

test.each([
  ['', undefined],
  ['2026-12-04', undefined],
  ['2026-12-03', 'too-early'],
  ['2026-02-31', 'wrong'],
  ['4/12', 'wrong'],
])('%s against 04/12/2026: %s', (value, fault) => expect(dayFault(value, '2026-12-04')).toBe(fault));

test('without an earliest day any day will do', () => expect(dayFault('1950-01-01')).toBeUndefined());
