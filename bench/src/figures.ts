/** What a figure has to reach. */
export type Target = { atMost: number } | { atLeast: number };

/** One measured number. Without a target it is there to compare with: a limit of this machine, or a part of another figure. */
export type Figure = { what: string; value: number; unit: string; target?: Target };

/** How a bench is asked to run: `small` is a short run that shows that it works, not how fast. */
export type Options = { small: boolean };

/** One row of the table in the issue: measures and gives its figures, and leaves nothing behind. */
export type Bench = { name: string; run: (options: Options) => Promise<Figure[]> };

/** Whether the target is reached; null for a figure without one. */
export const isReached = ({ value, target }: Figure): boolean | null => {
  if (target === undefined) return null;
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
};

/** The value in the middle, which one slow run does not move. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError('There is nothing to take the middle of.');
  return middle;
};

/** How long the work takes, in milliseconds. */
export const elapsed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
