import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Span, withSeen } from './visits.rules.ts';

const MINUTE = 60_000;

const visitsOf = (minutes: readonly number[]): Span[] =>
  minutes.reduce<Span[]>(
    (visits, minute) => withSeen(visits, { from: minute * MINUTE, to: minute * MINUTE }),
    [],
  );

test.each([
  ['nobody came', [], []],
  ['one request', [5], [[5, 5]]],
  ['a pause of just thirty minutes', [0, 30], [[0, 30]]],
  [
    'a pause of more',
    [0, 30.01],
    [
      [0, 0],
      [30.01, 30.01],
    ],
  ],
  ['a long visit of short pauses', [0, 20, 40, 60, 80], [[0, 80]]],
  ['out of order', [40, 0, 20], [[0, 40]]],
  ['a sighting that joins two visits', [0, 50, 25], [[0, 50]]],
  [
    'morning and evening',
    [0, 10, 600, 605],
    [
      [0, 10],
      [600, 605],
    ],
  ],
] as const)('%s', (_case, minutes, expected) => {
  expect(visitsOf(minutes)).toEqual(expected.map(([from, to]) => ({ from: from * MINUTE, to: to * MINUTE })));
});

test('the order in which requests arrive never changes the visits, and visits lie more than the pause apart', () => {
  const anyMinutes = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(anyMinutes, (minutes) => {
      const visits = visitsOf(minutes);
      expect(visitsOf(minutes.toReversed())).toEqual(visits);
      expect(visitsOf(minutes.toSorted((a, b) => a - b))).toEqual(visits);
      for (const [index, visit] of visits.entries()) {
        const next = visits[index + 1];
        if (next) expect(next.from - visit.to).toBeGreaterThan(30 * MINUTE);
      }
    }),
  );
});
