import { expect, test } from 'vitest';
import { keepBounded } from './kept-worker.ts';

type Task = 'who' | 'work on and on' | 'take all memory' | 'throw';

/** Says which thread it is, or does what strangers' files have made libraries do. */
const MODULE = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', (task) => {
      if (task === 'work on and on') for (;;);
      if (task === 'take all memory') for (const all = []; ; ) all.push(new Array(100_000).fill(task));
      if (task === 'throw') throw new Error(task);
      parentPort.postMessage(threadId);
    });`)}`,
);

const kept = (timeLimitMs?: number) => keepBounded<Task, number>(MODULE, timeLimitMs);

test('a thread takes one task after another, and a second one what comes meanwhile', async () => {
  const work = kept();
  const [one, other] = await Promise.all([work('who'), work('who')]);
  expect(one).not.toBe(other);
  expect([one, other]).toContain(await work('who'));
});

test('what takes more memory or time than allowed gives nothing, and the next task has another thread', async () => {
  const work = kept(1_000);
  const first = await work('who');
  expect(await work('work on and on')).toBeNull();
  const second = await work('who');
  expect(await kept()('take all memory')).toBeNull();
  expect(second).not.toBe(first);
});

test('a thread that broke fails its task alone', async () => {
  const work = kept();
  await expect(work('throw')).rejects.toThrow('throw');
  expect(await work('who')).toBeGreaterThan(0);
});

test('no thread does more than a hundred tasks', async () => {
  const work = kept();
  const threads = new Set<number | null>();
  for (let at = 0; at < 101; at += 1) threads.add(await work('who'));
  expect(threads.size).toBe(2);
});
