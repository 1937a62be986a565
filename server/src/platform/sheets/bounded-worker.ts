import { Worker } from 'node:worker_threads';

const MAX_HEAP_MB = 200;
/** A small nursery: what is soon forgotten is cleared away before the process grows by it. */
const NURSERY_MB = 6;
/** What is enough for most. */
export const TIME_LIMIT_MS = 30_000;

/** What a module says: a question that we answer, or its result. */
export type Said<Question, Result> = { ask: Question } | { result: Result };

/** Answers what a module asks. */
type Answering<Words> = (question: Extract<Words, { ask: unknown }>['ask']) => Promise<unknown>;

/** A thread that can take no more memory than allowed. */
export const startBounded = (module: URL, workerData?: unknown): Worker =>
  new Worker(module, {
    workerData,
    // What libraries say about a stranger's file is nothing for our log.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB, maxYoungGenerationSizeMb: NURSERY_MB },
  });

/** Whether a thread ended because it wanted more memory than allowed. */
export const isOutOfMemory = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Runs a module in a thread of its own, answers what it asks, and gives its result; null when it takes more memory or time than allowed.
 * For work on what strangers sent: no file stops the server, and nobody else waits for it.
 */
export const runBounded = <Question, Result>(
  module: URL,
  workerData: unknown,
  answer: Answering<Said<Question, Result>>,
  timeLimitMs = TIME_LIMIT_MS,
): Promise<Result | null> => {
  const worker = startBounded(module, workerData);
  return new Promise((resolve, reject) => {
    const finish = (result: Result | null): void => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const fail = (error: unknown): void => {
      clearTimeout(timer);
      reject(error instanceof Error ? error : new Error('The work in a thread of its own failed.'));
      void worker.terminate();
    };
    const timer = setTimeout(() => {
      finish(null);
    }, timeLimitMs);
    worker.on('message', (said: Said<Question, Result>) => {
      if ('result' in said) finish(said.result);
      else
        answer(said.ask).then((told) => {
          worker.postMessage(told);
        }, fail);
    });
    worker.once('error', (error) => {
      if (isOutOfMemory(error)) finish(null);
      else fail(error);
    });
  });
};
