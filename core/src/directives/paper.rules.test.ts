import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOfInstant } from '../calendar/day.ts';
import { mayTakeBack, packBounds, packMonthOf, packMonths, slipState } from './paper.rules.ts';

test('packs are made for this month and the two before', () => {
  expect(packMonths('2026-01-31')).toEqual(['2026-01', '2025-12', '2025-11']);
});

test('every instant lies in the pack of its own month in Viet Nam and in no other', () => {
  const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (at) => {
      const instant = at.toISOString();
      const month = packMonthOf(dayOfInstant(instant));
      const { from, until } = packBounds(month);
      expect(from <= instant && instant < until).toBe(true);
      expect(packMonthOf(dayOfInstant(until)) > month).toBe(true);
    }),
  );
});

test.each([
  [null, 'waiting', false],
  [{ understoodOn: null, way: 'app' }, 'waiting', false],
  [{ understoodOn: '2026-11-20', way: 'app' }, 'told', false],
  [{ understoodOn: '2026-11-20', way: 'helper' }, 'told', false],
  [{ understoodOn: '2026-11-20', way: 'paper' }, 'slip', true],
  [{ understoodOn: '2026-11-19', way: 'paper' }, 'slip', false],
] as const)('a receipt %o is %s on the slip', (receipt, state, canTakeBack) => {
  expect(slipState(receipt)).toBe(state);
  expect(mayTakeBack(receipt, '2026-11-20')).toBe(canTakeBack);
});
