import { expect, test } from 'vitest';
import { OUTSIDE_TRIES_MOST, outcomeOf, secondsToGateway, secondsToWait } from './sending.rules.ts';

test.each([
  [201, 'taken'],
  [204, 'taken'],
  [404, 'gone'],
  [410, 'gone'],
  [0, 'later'],
  [408, 'later'],
  [429, 'later'],
  [500, 'later'],
  [503, 'later'],
  [301, 'refused'],
  [400, 'refused'],
  [413, 'refused'],
])('%i is %s', (status, outcome) => {
  expect(outcomeOf(status)).toBe(outcome);
});

test('the wait grows, obeys the service, and stays within an hour', () => {
  expect([1, 2, 3, 4, 5].map((tries) => secondsToWait(tries))).toEqual([2, 8, 32, 128, 512]);
  expect(secondsToWait(1, 60)).toBe(60);
  expect(secondsToWait(1, 100_000)).toBe(3_600);
});

test('a gateway that is away for half a day loses nothing', () => {
  const waits = Array.from({ length: OUTSIDE_TRIES_MOST - 1 }, (_, index) => secondsToGateway(index + 1));
  expect(waits.slice(0, 3)).toEqual([2, 16, 128]);
  expect(Math.max(...waits)).toBe(6 * 3_600);
  expect(waits.reduce((sum, seconds) => sum + seconds, 0)).toBeGreaterThan(12 * 3_600);
});
