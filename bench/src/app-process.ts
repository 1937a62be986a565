import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { clusterFiles } from '../../server/src/platform/postgres/cluster.ts';
import { stopLeftoverServer } from '../../server/src/platform/postgres/leftover-server.ts';
import type { ProcessLog } from '../../server/src/platform/postgres/process-log.ts';

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));
const PATIENCE_MS = 300_000;
const STEP_MS = 10;

/** The whole system as a process of its own, as `npm start` runs it. */
export type AppProcess = {
  readonly url: string;
  /** From the start of the process until `/readyz` answered 200. */
  readonly readyAfterMs: number;
  /** The most memory that the process ever held (`VmHWM`); Linux only. */
  readonly peakMemoryMB: () => number;
  readonly stop: () => Promise<void>;
};

/** No word about what is expected here: a server that outlives its program in a bench that failed. */
const SILENT: ProcessLog = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** Runs the work on a folder of its own and leaves nothing behind, whatever happens in it. */
export const inDataFolder = async <T>(work: (dataDir: string) => Promise<T>): Promise<T> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sotay-bench-'));
  try {
    return await work(dataDir);
  } finally {
    const { cluster } = clusterFiles(dataDir);
    if (existsSync(cluster)) await stopLeftoverServer(cluster, SILENT);
    rmSync(dataDir, { recursive: true, force: true });
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
};

const untilReady = async (url: string, child: ChildProcess): Promise<void> => {
  const giveUpAt = performance.now() + PATIENCE_MS;
  while (performance.now() < giveUpAt) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}.`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
    await delay(STEP_MS);
  }
  throw new Error(`The server was not ready within ${PATIENCE_MS / 1_000} s.`);
};

/** Starts the server on a data folder and waits until it is ready. */
export const startApp = async (
  dataDir: string,
  { demo, env = {} }: { demo: boolean; env?: Readonly<Record<string, string>> },
): Promise<AppProcess> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _, ORIGIN: __, ...inherited } = process.env;
  const start = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...inherited,
      DATA_DIR: dataDir,
      PORT: String(port),
      DEMO: demo ? '1' : '0',
      LOG_LEVEL: 'silent',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGINT');
    await once(child, 'exit');
  };
  try {
    await untilReady(url, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    readyAfterMs: performance.now() - start,
    peakMemoryMB: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return (Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1_024) / 1_000_000;
    },
    stop,
  };
};
