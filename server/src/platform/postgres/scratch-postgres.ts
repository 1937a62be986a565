import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterFiles } from './cluster.ts';
import { lockDataFolder } from './data-folder.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { stopLeftoverServer } from './leftover-server.ts';
import type { ProcessLog } from './process-log.ts';
import { SCRATCH_SETTINGS } from './settings.ts';

const PREFIX = 'sotay-scratch-';
const DEBIAN_ROOT = '/usr/lib/postgresql';
const OLD_MS = 60_000;
const SILENT: ProcessLog = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * A server in a temporary folder, fast and without durability, gone after `stop`: for tests.
 * `SOTAY_TEST_PG=debian` runs the newest PostgreSQL installed by Debian's packages instead of the packaged one.
 */
export async function startScratchPostgres(): Promise<EmbeddedPostgres> {
  await sweepAbandoned();
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX));
  const removeFolder = () => rmSync(dataDir, { recursive: true, force: true });
  const binDir = chosenBinDir();
  // Before version 16 the programs walk back to their working folder by its path; see ADR 4.
  if (binDir !== undefined) chmodSync(dataDir, 0o711);
  try {
    const running = await startEmbeddedPostgres({
      dataDir,
      log: SILENT,
      onGiveUp(error) {
        throw error;
      },
      scratch: { durability: SCRATCH_SETTINGS, binDir },
    });
    return { ...running, stop: () => running.stop().finally(removeFolder) };
  } catch (error) {
    removeFolder();
    throw error;
  }
}

function chosenBinDir(): string | undefined {
  if (process.env['SOTAY_TEST_PG'] !== 'debian') return undefined;
  const newest = Math.max(...readdirSync(DEBIAN_ROOT).map(Number).filter(Number.isInteger));
  return join(DEBIAN_ROOT, String(newest), 'bin');
}

/** A test run that was killed could not clean up: its folder is old, ours, and locked by nobody. */
async function sweepAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dataDir = join(tmpdir(), name);
    const stat = statSync(dataDir, { throwIfNoEntry: false });
    if (stat === undefined || stat.uid !== process.getuid?.() || Date.now() - stat.mtimeMs < OLD_MS) continue;
    try {
      const lock = lockDataFolder(dataDir, 0);
      const { cluster } = clusterFiles(dataDir);
      if (existsSync(cluster)) await stopLeftoverServer(cluster, SILENT);
      lock.release();
      rmSync(dataDir, { recursive: true, force: true });
    } catch {
      continue; // in use, or not to be stopped: not ours to clear away
    }
  }
}
