import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { clusterMark, clusterSpawn, reachableClusterPath } from './cluster-path.ts';
import { readPidFile } from './pid-file.ts';
import { logServerLine, type ProcessLog } from './process-log.ts';
import type { ServerUser } from './server-user.ts';
import { type Durability, settingArguments } from './settings.ts';

const STOP_PATIENCE_MS = 15_000;
const KEPT_LINES = 20;

/** All that is needed to start a server on a cluster. */
export type ServerPlan = {
  binaries: Binaries;
  clusterDir: string;
  user: ServerUser;
  durability: Durability;
  log: ProcessLog;
};

/** A server that accepts connections; `exited` tells how it ended, `stop` ends it in order. */
export type ServerProcess = { pid: number; exited: Promise<string>; stop(): Promise<void> };

/**
 * Starts a server and waits until it accepts connections, after whatever recovery the cluster needs.
 * @throws an Error with the server's last words when it ends before, or when `abort` fires
 */
export async function launchServer(
  plan: ServerPlan,
  port: number,
  abort: AbortSignal,
): Promise<ServerProcess> {
  const child = spawnServer(plan, port);
  const lastWords = listen(child.stderr, plan.log);
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  const life = { ended: false };
  // A process that ends without stopping us, by an error say, still ends the server in order.
  const endWithUs = () => child.kill('SIGINT');
  process.once('exit', endWithUs);
  void exited.then(() => {
    life.ended = true;
    process.off('exit', endWithUs);
  });
  const stop = () => stopChild(child, exited);

  while (!isReady(plan.clusterDir, child.pid)) {
    if (abort.aborted) {
      await stop();
      throw new Error('stopped while starting', { cause: abort.reason });
    }
    if (life.ended) throw new Error(`${await exited}: ${lastWords.join('\n')}`);
    await delay(10);
  }
  return { pid: child.pid as number, exited, stop };
}

function spawnServer({ binaries, clusterDir, user, durability }: ServerPlan, port: number) {
  const args = [
    '-D',
    reachableClusterPath(clusterDir, user),
    '-p',
    String(port),
    '-c',
    clusterMark(clusterDir),
    ...settingArguments(durability),
  ];
  return spawn(join(binaries.binDir, 'postgres'), args, {
    ...clusterSpawn(clusterDir, user),
    // Its own session: Ctrl-C in the terminal reaches the application alone, which stops the server when it has finished.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

function isReady(clusterDir: string, pid: number | undefined): boolean {
  const file = readPidFile(clusterDir);
  return file !== undefined && file.pid === pid && file.ready;
}

function listen(stderr: Readable, log: ProcessLog): string[] {
  const lines: string[] = [];
  createInterface({ input: stderr }).on('line', (line) => {
    lines.push(line);
    if (lines.length > KEPT_LINES) lines.shift();
    logServerLine(log, line);
  });
  return lines;
}

/** Fast shutdown (SIGINT): transactions in the air are rolled back, all else is written. If that hangs, SIGQUIT leaves it to recovery. */
async function stopChild(child: ChildProcess, exited: Promise<string>): Promise<void> {
  child.kill('SIGINT');
  const impatience = setTimeout(() => child.kill('SIGQUIT'), STOP_PATIENCE_MS);
  await exited;
  clearTimeout(impatience);
}
