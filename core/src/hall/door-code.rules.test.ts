import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changesAt, enteredCode, isDoorNumber, stepAt, takenSteps } from './door-code.rules.ts';

const instant = fc.integer({ min: 0, max: 4_000_000_000_000 });

it('takes a code while it is shown and never 30 seconds after it was first shown', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 120_000 }), (shownAt, laterMs) => {
      const taken = takenSteps(shownAt + laterMs).includes(stepAt(shownAt));
      if (shownAt + laterMs < changesAt(shownAt)) expect(taken).toBe(true);
      if (laterMs >= 30_000) expect(taken).toBe(false);
    }),
  );
});

it('never takes a code of the time to come', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 10_000, max: 90_000 }), (now, aheadMs) => {
      expect(takenSteps(now)).not.toContain(stepAt(now + aheadMs));
    }),
  );
});

it.each([
  ['123 456', true],
  ['123456', true],
  ['12345', false],
  ['abcdef', false],
  ['k3nLw9Qb2xYtR5uVhJm1Aw', false],
])('reads %s as a number of the door: %s', (typed, isNumber) => {
  expect(isDoorNumber(enteredCode(typed))).toBe(isNumber);
});
