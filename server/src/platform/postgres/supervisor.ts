import { setTimeout as delay } from 'node:timers/promises';
import type { ProcessLog } from './process-log.ts';
import type { ServerProcess } from './server-process.ts';

const CRASHES_ALLOWED = 8;
const CRASH_WINDOW_MS = 5 * 60_000;
const FIRST_PAUSE_MS = 100;

/** How to start the server again, and whom to tell when that is hopeless. */
export type Supervision = {
  launch: (abort: AbortSignal) => Promise<ServerProcess>;
  log: ProcessLog;
  onGiveUp: (error: Error) => void;
};

/**
 * Starts a server again whenever it ends by itself, with growing pauses, up to eight times within five minutes; then `onGiveUp`
 * is called. The returned function ends both the watch and the server.
 */
export function keepRunning(
  first: ServerProcess,
  { launch, log, onGiveUp }: Supervision,
): () => Promise<void> {
  const stopping = new AbortController();
  let server = first;

  async function watch(): Promise<void> {
    let crashes: number[] = [];
    let ended = await server.exited;
    while (!stopping.signal.aborted) {
      const now = performance.now();
      crashes = [...crashes.filter((then) => now - then < CRASH_WINDOW_MS), now];
      if (crashes.length > CRASHES_ALLOWED) throw new Error(`the database server keeps dying: ${ended}`);
      log.error({ ended, crashes: crashes.length }, 'database server died, starting it again');
      ended = await startAgain(FIRST_PAUSE_MS * 2 ** (crashes.length - 1));
    }
  }

  /** Waits, starts, and gives how the new server, or the try, ended. */
  async function startAgain(pause: number): Promise<string> {
    try {
      await delay(pause, undefined, { signal: stopping.signal });
      server = await launch(stopping.signal);
      log.info({ pid: server.pid }, 'database server runs again');
      if (stopping.signal.aborted) await server.stop();
      return await server.exited;
    } catch (error) {
      return (error as Error).message;
    }
  }

  const watched = watch().catch(onGiveUp);
  return async () => {
    stopping.abort();
    await server.stop();
    await watched;
  };
}
