import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { TIME_LIMIT_MS, isOutOfMemory, startBounded } from './bounded-worker.ts';

/** After so many tasks a fresh thread: what libraries keep of strangers' files goes with the old one. */
const MOST_TASKS = 100;
/** With nothing to do for so long a thread ends and gives its memory back. */
const REST_MS = 5_000;

/** Gives null where the task takes more memory or time than allowed. */
type BoundedWork<Task, Result> = (task: Task) => Promise<Result | null>;

type Kept = { readonly worker: Worker; tasks: number; rest?: NodeJS.Timeout };

/**
 * Has a module work in threads of their own that take one task after another: starting one costs fifteen times what reading a paper does.
 * Each task has the memory and time of `runBounded`; a thread of which one took more is not used again.
 */
export const keepBounded = <Task, Result>(
  module: URL,
  timeLimitMs = TIME_LIMIT_MS,
): BoundedWork<Task, Result> => {
  const idle: Kept[] = [];

  const start = (): Kept => {
    const kept: Kept = { worker: startBounded(module), tasks: 0 };
    const forget = (): void => {
      const at = idle.indexOf(kept);
      if (at !== -1) idle.splice(at, 1);
    };
    // Also while it rests: what a library left behind may fail later.
    kept.worker.on('error', forget).on('exit', forget);
    return kept;
  };

  const letRest = (kept: Kept): void => {
    kept.tasks += 1;
    if (kept.tasks >= MOST_TASKS) return void kept.worker.terminate();
    kept.worker.unref();
    kept.rest = setTimeout(() => void kept.worker.terminate(), REST_MS).unref();
    idle.push(kept);
  };

  return async (task) => {
    const kept = idle.pop() ?? start();
    const { worker } = kept;
    clearTimeout(kept.rest);
    worker.ref();
    worker.postMessage(task);
    const overrun = AbortSignal.timeout(timeLimitMs);
    try {
      const [result] = (await once(worker, 'message', { signal: overrun })) as [Result];
      letRest(kept);
      return result;
    } catch (error) {
      void worker.terminate();
      if (overrun.aborted || isOutOfMemory(error)) return null;
      throw error;
    }
  };
};
