import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { checkBinaries, findBinaries } from './binaries.ts';
import { clusterFiles, ensureCluster } from './cluster.ts';
import { lockDataFolder, openDataFolder } from './data-folder.ts';
import { findFreePort } from './free-port.ts';
import { stopLeftoverServer } from './leftover-server.ts';
import type { ProcessLog } from './process-log.ts';
import { launchServer, type ServerPlan, type ServerProcess } from './server-process.ts';
import { chooseServerUser } from './server-user.ts';
import { DURABLE_SETTINGS, type Durability } from './settings.ts';
import { startFailure } from './start-failure.ts';
import { keepRunning } from './supervisor.ts';

const LOCK_PATIENCE_MS = 1_000;
const FIRST_START_TRIES = 8;
const PASSING_OBSTACLE = /pre-existing shared memory|could not bind|could not create any TCP\/IP/;

/** What the start of the embedded database takes. `onGiveUp` is told when the server keeps dying and is no longer restarted. */
export type EmbeddedPostgresOptions = {
  dataDir: string;
  log: ProcessLog;
  onGiveUp: (error: Error) => void;
  /** Throw-away clusters only: other programs than the packaged ones, and no promise that data survives a power cut. */
  scratch?: { durability: Durability; binDir: string | undefined };
};

/** A running embedded database. `adminUrl` carries the superuser's password: never log it. `stop` may be called more than once. */
export type EmbeddedPostgres = { adminUrl: string; port: number; stop: () => Promise<void> };

/**
 * Starts PostgreSQL on `dataDir/postgres`, creating the cluster at the first time, and keeps it running until `stop`.
 * Reachable on 127.0.0.1 only, with the password in `postgres.password` (0600), on a port chosen anew at each start
 * (`postgres.port`) and kept over restarts after a crash, so that connection pools find it again by themselves.
 * @throws StartFailure with what to do, in both languages
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = openDataFolder(options.dataDir);
  const lock = lockDataFolder(dataDir, LOCK_PATIENCE_MS);
  try {
    const running = await start(dataDir, options);
    let stopped: Promise<void> | undefined;
    return { ...running, stop: () => (stopped ??= running.stop().finally(() => lock.release())) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The superuser's address of the embedded database that runs on this data folder, for a second program such as a check or a backup. */
export function runningAdminUrl(dataDir: string): string {
  const { password, port } = clusterFiles(dataDir);
  const read = (file: string) => readFileSync(file, 'utf8').trim();
  return `postgres://postgres:${read(password)}@127.0.0.1:${read(port)}/postgres`;
}

async function start(
  dataDir: string,
  { log, onGiveUp, scratch }: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const files = clusterFiles(dataDir);
  const user = chooseServerUser(files.cluster);
  const binaries =
    scratch?.binDir === undefined
      ? await findBinaries(dataDir, user)
      : await checkBinaries(scratch.binDir, user);
  await ensureCluster(dataDir, binaries, user, { durable: scratch === undefined });
  await stopLeftoverServer(files.cluster, log);

  const durability = scratch?.durability ?? DURABLE_SETTINGS;
  const plan: ServerPlan = { binaries, clusterDir: files.cluster, user, durability, log };
  const { server, port } = await startFirst(plan);
  const stopServer = keepRunning(server, {
    launch: (abort) => launchServer(plan, port, abort),
    log,
    onGiveUp,
  });
  writeFileSync(files.port, `${port}\n`);
  return {
    adminUrl: runningAdminUrl(dataDir),
    port,
    async stop() {
      await stopServer();
      rmSync(files.port, { force: true });
    },
  };
}

/** A port taken between choosing and binding, or processes of a killed server on their way out, are waited for. */
async function startFirst(plan: ServerPlan): Promise<{ server: ServerProcess; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort();
    try {
      return { server: await launchServer(plan, port, new AbortController().signal), port };
    } catch (error) {
      const { message } = error as Error;
      if (attempt === FIRST_START_TRIES || !PASSING_OBSTACLE.test(message)) {
        throw startFailure(
          'postgres/start-failed',
          `PostgreSQL không khởi động được trên ${plan.clusterDir}: ${message}`,
          `PostgreSQL did not start on ${plan.clusterDir}: ${message}`,
          error,
        );
      }
      await delay(100 * 2 ** (attempt - 1));
    }
  }
}
