const LONGEST_MS = 30_000;

/** How long after so many failures in a row one tries again, in milliseconds. */
export const pauseAfter = (failures: number): number => Math.min(LONGEST_MS, 1_000 * 2 ** (failures - 1));

/** Waits until it is worth trying again: sooner when the device says that the network is back. Throws `AbortError` when given up. */
export async function nextTry(failures: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const options = { once: true, signal: over.signal };
  await new Promise<void>((resolve) => {
    const done = (): void => resolve();
    const timer = setTimeout(done, pauseAfter(failures));
    over.signal.addEventListener('abort', () => clearTimeout(timer));
    globalThis.addEventListener('online', done, options);
    signal.addEventListener('abort', done, options);
    if (signal.aborted) done();
  });
  over.abort();
  if (signal.aborted) throw new DOMException('', 'AbortError');
}
