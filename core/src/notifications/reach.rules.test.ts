import { expect, test } from 'vitest';
import { NOBODY_REACHED, addReach, reachOfMember } from './reach.rules.ts';

const none = { proved: false, visited: false, helped: false, getsPaper: false };

test.each([
  [{ proved: true, visited: true, helped: true, getsPaper: true }, 'push'],
  [{ ...none, visited: true, helped: true, getsPaper: true }, 'inbox'],
  [{ ...none, helped: true, getsPaper: true }, 'helper'],
  [{ ...none, getsPaper: true }, 'paper'],
  [none, 'none'],
])('%o is reached by %s', (facts, kind) => {
  expect(reachOfMember(facts)).toBe(kind);
});

test('sums add up', () => {
  const one = { push: 1, inbox: 2, helper: 3, paper: 4, none: 5, total: 15 };
  expect(addReach([one, one])).toEqual({ push: 2, inbox: 4, helper: 6, paper: 8, none: 10, total: 30 });
  expect(addReach([])).toEqual(NOBODY_REACHED);
});
