import { Worker } from 'node:worker_threads';

const MAX_HEAP_MB = 200;
/** A small nursery: what is soon forgotten is cleared away before the process grows by it. */
const NURSERY_MB = 6;
const TIME_LIMIT_MS = 30_000;

/**
 * Runs a module in a thread of its own and gives what it posts first; null when it takes more memory or time than allowed.
 * For work on what strangers sent: no file stops the server, and nobody else waits for it.
 */
export const runBounded = <T>(module: URL, workerData: unknown): Promise<T | null> => {
  const worker = new Worker(module, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB, maxYoungGenerationSizeMb: NURSERY_MB },
  });
  return new Promise((resolve, reject) => {
    const finish = (result: T | null): void => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => {
      finish(null);
    }, TIME_LIMIT_MS);
    worker.once('message', finish);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        finish(null);
        return;
      }
      clearTimeout(timer);
      reject(error);
    });
  });
};
