import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { LoadResult } from './latencies.ts';

/** Runs a load in a process of its own, so that measuring does not slow down what is measured. */
export const runInProcess = async (module: URL, order: object): Promise<LoadResult> => {
  const child = fork(module, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const gone = once(child, 'exit').then(([code]): never => {
    throw new Error(`The load ended with code ${String(code)}.`);
  });
  gone.catch(() => undefined);
  const answer = once(child, 'message').then(([message]) => message as LoadResult);
  child.send(order);
  return Promise.race([answer, gone]);
};

/** The other side: waits for the order. */
export const takeOrder = (): Promise<unknown> =>
  new Promise((resolve) => void process.once('message', (order) => resolve(order)));

/** Answers it; then there is nothing left to wait for. */
export const answerOrder = (result: LoadResult): void => {
  process.send?.(result, undefined, undefined, () => process.disconnect?.());
};
