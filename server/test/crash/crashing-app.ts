import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { runningDatabase } from '../../src/platform/database.ts';
import { clusterFiles } from '../../src/platform/postgres/cluster.ts';
import { findFreePort } from '../../src/platform/postgres/free-port.ts';
import { readPidFile } from '../../src/platform/postgres/pid-file.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const PATIENCE_MS = 120_000;
const STEP_MS = 20;

/** The whole system as `npm start` runs it on a folder, with its database; made to be killed. */
export type CrashingApp = {
  readonly url: string;
  readonly adminUrl: () => string;
  readonly untilReady: () => Promise<void>;
  readonly killApp: () => Promise<void>;
  /** The database server with all its processes. */
  readonly killDatabase: () => void;
  readonly stop: () => Promise<void>;
};

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It may have ended by itself when its master died.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

const childrenOf = (pid: number): number[] => {
  const file = `/proc/${pid}/task/${pid}/children`;
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
};

const ready = async (url: string, child: ChildProcess): Promise<void> => {
  const giveUpAt = performance.now() + PATIENCE_MS;
  while (performance.now() < giveUpAt) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}.`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
    await delay(STEP_MS);
  }
  throw new Error('The server was not ready in time.');
};

export const startCrashingApp = async (dataDir: string): Promise<CrashingApp> => {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _, ORIGIN: __, ...inherited } = process.env;
  const child = spawn(process.execPath, [MAIN], {
    env: { ...inherited, DATA_DIR: dataDir, PORT: String(port), DEMO: '0', LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  });
  await ready(url, child);
  return {
    url,
    adminUrl: () => {
      const address = runningDatabase({ dataDir, databaseUrl: undefined });
      if (address === undefined) throw new Error('There is no database.');
      return address;
    },
    untilReady: () => ready(url, child),
    killApp: async () => {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
    killDatabase: () => {
      const master = readPidFile(clusterFiles(dataDir).cluster)?.pid;
      if (master === undefined) throw new Error('There is no database server.');
      const all = [master, ...childrenOf(master)];
      for (const pid of all) kill(pid);
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGINT');
      await once(child, 'exit');
    },
  };
};
