/** What a load saw: how many a second, and how long each took in milliseconds. */
export type LoadResult = { perSecond: number; p50: number; p95: number; p99: number };

/** The figures of answers that took so many milliseconds each, within a time. */
export const resultOf = (answers: readonly number[], withinMs: number): LoadResult => {
  const taken = answers.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? NaN;
  return { perSecond: taken.length / (withinMs / 1_000), p50: at(0.5), p95: at(0.95), p99: at(0.99) };
};

/** Runs the work in `lanes` loops side by side, first to warm up, then for the time that counts. A failure stops everything. */
export const runLoad = async (
  lanes: number,
  times: { warmMs: number; measureMs: number },
  work: (turn: number) => Promise<void>,
): Promise<LoadResult> => {
  const from = performance.now() + times.warmMs;
  const until = from + times.measureMs;
  const taken: number[] = [];
  let turn = 0;
  const lane = async (): Promise<void> => {
    for (;;) {
      const start = performance.now();
      if (start >= until) return;
      await work(turn++);
      const end = performance.now();
      if (start >= from && end <= until) taken.push(end - start);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (taken.length === 0) throw new Error('Nothing was answered in the time that counts.');
  return resultOf(taken, times.measureMs);
};
