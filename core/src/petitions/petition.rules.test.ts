import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { isWorkingDay } from '../calendar/working-days.rules.ts';
import { unitKinds } from '../units/unit-kinds.ts';
import { ANSWER_DAYS, answerDaysLeft, answerDueOn, extendedDueOn } from './petition.rules.ts';

const anyDay = fc.integer({ min: 0, max: 1_400 }).map((count) => addDays('2024-01-01', count));

test.each([
  ['cell', '2026-11-20', '2027-01-05'],
  ['grassroots-committee', '2026-11-20', '2027-01-05'],
  ['bloc-committee', '2026-11-20', '2027-02-23'],
] as const)('what came to a %s on %s is answered by %s', (kind, arrivedOn, dueOn) => {
  expect(answerDueOn(kind, arrivedOn)).toBe(dueOn);
});

test('on the day it arrives all the days are left, on the last day none, and then it is late', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...unitKinds), (day, kind) => {
      const dueOn = answerDueOn(kind, day);
      expect(answerDaysLeft(dueOn, day)).toBe(ANSWER_DAYS[kind]);
      expect(answerDaysLeft(dueOn, dueOn)).toBe(0);
      // Tết is longer than a week off.
      expect(answerDaysLeft(dueOn, addDays(dueOn, 14))).toBeLessThan(0);
    }),
  );
});

test('more time always ends later than both the day it was due and today, on a working day', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.integer({ min: 1, max: 60 }), (dueOn, today, more) => {
      const later = extendedDueOn(dueOn, today, more);
      expect(later > dueOn && later > today && isWorkingDay(later)).toBe(true);
    }),
  );
});
