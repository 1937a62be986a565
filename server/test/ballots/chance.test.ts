import { expect, test } from 'vitest';
import { randomFrom } from '../security/random-people.ts';
import { betterThanChance, scoreOf, sumOf } from './chance.ts';

test('a perfect guess is far better than chance, a guess of totals alone is not', () => {
  const truth = Array.from({ length: 30 }, (_, at) => at % 3);
  expect(betterThanChance(scoreOf(truth, truth))).toBeGreaterThan(5);
  expect(scoreOf(truth, truth)).toMatchObject({ right: 30, expected: 10 });
  expect(betterThanChance(scoreOf(truth, Array<number>(30).fill(0)))).toBe(0);
});

test('mean and variance are those of dealing the guesses out at random', () => {
  const random = randomFrom(19);
  const truth = [0, 0, 0, 0, 1, 1, 2, 2, 2, 0];
  const guesses = [0, 1, 2, 0, 1, 2, 0, 1, 2, 2];
  const { expected, variance } = scoreOf(truth, guesses);
  const rights = Array.from({ length: 20_000 }, () => {
    const dealt = [...guesses];
    for (let at = dealt.length - 1; at > 0; at -= 1) {
      const other = random(at + 1);
      [dealt[at], dealt[other]] = [dealt[other] ?? 0, dealt[at] ?? 0];
    }
    return scoreOf(truth, dealt).right;
  });
  const mean = rights.reduce((sum, right) => sum + right, 0) / rights.length;
  const spread = rights.reduce((sum, right) => sum + (right - mean) ** 2, 0) / rights.length;
  expect(Math.abs(mean - expected)).toBeLessThan(0.05);
  expect(Math.abs(spread - variance) / variance).toBeLessThan(0.05);
  expect(sumOf([scoreOf(truth, guesses), scoreOf(truth, guesses)]).expected).toBeCloseTo(2 * expected);
});
