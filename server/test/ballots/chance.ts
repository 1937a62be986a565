/** How many were guessed right, and how many chance would get right, with its variance. */
export type Score = { right: number; expected: number; variance: number };

const ofAll = (values: readonly number[], value: number): number =>
  values.filter((other) => other === value).length;

/**
 * Holds guesses against the truth. Chance deals the same guesses out to the same people in any order: the mean and variance of that
 * permutation statistic (Hoeffding 1951).
 */
export const scoreOf = (truth: readonly number[], guesses: readonly number[]): Score => {
  const n = truth.length;
  const right = truth.filter((answer, at) => answer === guesses[at]).length;
  const expected = truth.reduce((sum, answer) => sum + ofAll(guesses, answer), 0) / n;
  let squares = 0;
  for (const answer of truth)
    for (const guess of guesses) {
      const hit = answer === guess ? 1 : 0;
      const deviation = hit - ofAll(guesses, answer) / n - ofAll(truth, guess) / n + expected / n;
      squares += deviation * deviation;
    }
  return { right, expected, variance: n > 1 ? squares / (n - 1) : 0 };
};

export const sumOf = (scores: readonly Score[]): Score =>
  scores.reduce(
    (sum, { right, expected, variance }) => ({
      right: sum.right + right,
      expected: sum.expected + expected,
      variance: sum.variance + variance,
    }),
    { right: 0, expected: 0, variance: 0 },
  );

/** By how many standard deviations the guesses were better than chance. */
export const betterThanChance = ({ right, expected, variance }: Score): number =>
  variance === 0 ? 0 : (right - expected) / Math.sqrt(variance);
