import { Worker } from 'node:worker_threads';
import type { Day } from '@sotay/core/calendar/day.ts';
import type { Paper } from '@sotay/core/papers/paper.ts';
import type { BulletinSheet } from './bulletin.ts';
import type { InternalPaper } from './internal-paper.ts';
import type { Pack } from './pack.ts';
import type { PressAnswer, PressJob } from './press-order.ts';
import type { Slip } from './slips.ts';

/** Prints papers in a thread of its own, so that requests do not wait for a thick pile of slips. */
export type Press = {
  /** An official paper as PDF. */
  pdf: (paper: Paper) => Promise<Uint8Array>;
  /** The same paper as a Word file. */
  docx: (paper: Paper) => Promise<Uint8Array>;
  /** Activation slips as PDF, eight to a page, with the day of printing. */
  slips: (slips: Slip[], printedOn: Day) => Promise<Uint8Array>;
  /** The bulletin of a month as PDF, two columns to a page. */
  bulletin: (sheet: BulletinSheet) => Promise<Uint8Array>;
  /** The month in large print as PDF, a copy for each member. */
  pack: (pack: Pack) => Promise<Uint8Array>;
  /** An internal paper as PDF, marked with its reader. */
  internal: (paper: InternalPaper) => Promise<Uint8Array>;
  /** Stops the thread; waiting jobs fail. */
  close: () => Promise<void>;
};

type Waiting = { resolve: (file: Uint8Array) => void; reject: (error: Error) => void };

/**
 * Opens the press. Its thread starts with the first job, stays warm, and never keeps the process alive by itself; should it
 * die, the jobs in it fail with `papers/press-stopped` and the next job starts a new one. A paper that cannot be made fails
 * with `papers/not-made`.
 */
export function openPress(): Press {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let lastId = 0;

  const stopped = (from: Worker): void => {
    if (thread !== from) return;
    thread = null;
    for (const job of waiting.values()) job.reject(new Error('papers/press-stopped'));
    waiting.clear();
  };

  const started = (): Worker => {
    const fresh = new Worker(new URL('./press.worker.ts', import.meta.url));
    fresh.on('message', (answer: PressAnswer) => {
      const job = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) fresh.unref();
      if (answer.ok) job?.resolve(answer.file);
      else job?.reject(new Error('papers/not-made'));
    });
    fresh.on('error', () => stopped(fresh));
    fresh.on('exit', () => stopped(fresh));
    return fresh;
  };

  const print = (job: PressJob): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      thread ??= started();
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      thread.ref();
      thread.postMessage({ ...job, id: lastId });
    });

  return {
    pdf: (paper) => print({ kind: 'pdf', paper }),
    docx: (paper) => print({ kind: 'docx', paper }),
    slips: (slips, printedOn) => print({ kind: 'slips', slips, printedOn }),
    bulletin: (sheet) => print({ kind: 'bulletin', sheet }),
    pack: (pack) => print({ kind: 'pack', pack }),
    internal: (paper) => print({ kind: 'internal', paper }),
    close: async () => {
      const open = thread;
      if (open === null) return;
      stopped(open);
      await open.terminate();
    },
  };
}
