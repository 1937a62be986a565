import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeOfInstant } from '../calendar/day.ts';
import { isQuiet, whenToSay } from './quiet-hours.rules.ts';

// Viet Nam is seven hours ahead: 21:00 there is 14:00 UTC, 6:00 is 23:00 UTC of the day before.
test.each([
  ['2026-11-22T13:59:59.000Z', '2026-11-22T13:59:59.000Z'],
  ['2026-11-22T14:00:00.000Z', '2026-11-22T23:00:00.000Z'],
  ['2026-11-22T16:59:00.000Z', '2026-11-22T23:00:00.000Z'],
  ['2026-11-22T17:00:00.000Z', '2026-11-22T23:00:00.000Z'],
  ['2026-11-22T22:59:59.000Z', '2026-11-22T23:00:00.000Z'],
  ['2026-11-22T23:00:00.000Z', '2026-11-22T23:00:00.000Z'],
  ['2026-12-31T15:00:00.000Z', '2026-12-31T23:00:00.000Z'],
])('what is to be said at %s is said at %s', (at, said) => {
  expect(whenToSay(at)).toBe(said);
});

test('it is never said in quiet hours, never earlier, and at most nine hours later', () => {
  const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (date) => {
      const said = whenToSay(date.toISOString());
      const wait = Date.parse(said) - date.getTime();
      expect(isQuiet(said)).toBe(false);
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(9 * 3_600_000);
      if (wait > 0) expect(timeOfInstant(said)).toBe('06:00');
    }),
  );
});
