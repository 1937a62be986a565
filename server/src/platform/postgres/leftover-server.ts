import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { clusterMark } from './cluster-path.ts';
import { commandLine, readPidFile } from './pid-file.ts';
import type { ProcessLog } from './process-log.ts';
import { startFailure } from './start-failure.ts';

const FAST_STOP_MS = 15_000;
const IMMEDIATE_STOP_MS = 15_000;

/**
 * Ends the server that an earlier, killed process of ours left running on this cluster, and takes away a `postmaster.pid` that
 * names a zombie or a process which is no PostgreSQL (PostgreSQL itself would refuse to start because of either). Only to be
 * called while the data folder is locked.
 * @throws `postgres/foreign-server` when somebody else's PostgreSQL may be using the cluster, `postgres/leftover-server` when
 *   ours does not end
 */
export async function stopLeftoverServer(clusterDir: string, log: ProcessLog): Promise<void> {
  const pid = readPidFile(clusterDir)?.pid;
  if (pid === undefined) return;
  const mark = clusterMark(clusterDir);
  if (isOurs(pid, mark)) {
    log.warn({ pid }, 'stopping the database server that an earlier process left running');
    const ended =
      (await signalAndWait(pid, mark, 'SIGINT', FAST_STOP_MS)) ||
      (await signalAndWait(pid, mark, 'SIGQUIT', IMMEDIATE_STOP_MS));
    if (!ended) {
      throw startFailure(
        'postgres/leftover-server',
        `PostgreSQL cũ (tiến trình ${pid}) vẫn chạy trên ${clusterDir} và không dừng được. Hãy dừng tiến trình đó rồi chạy lại.`,
        `An old PostgreSQL (process ${pid}) still runs on ${clusterDir} and does not stop. End that process, then start again.`,
      );
    }
  } else if (isUnknownPostmaster(pid)) {
    throw startFailure(
      'postgres/foreign-server',
      `Một PostgreSQL khác (tiến trình ${pid}) có thể đang dùng ${clusterDir}. Hãy dừng tiến trình đó; nếu chắc chắn không phải, xóa tệp postmaster.pid trong thư mục này.`,
      `Another PostgreSQL (process ${pid}) may be using ${clusterDir}. Stop that process; if you are sure it does not, delete postmaster.pid in this folder.`,
    );
  }
  // Should processes of a dead server still hold its memory, PostgreSQL notices that by the folder and waits, without this file.
  if (readPidFile(clusterDir)?.pid === pid) rmSync(join(clusterDir, 'postmaster.pid'), { force: true });
}

function isOurs(pid: number, mark: string): boolean {
  return commandLine(pid).includes(mark);
}

function isUnknownPostmaster(pid: number): boolean {
  const [program = '', ...rest] = commandLine(pid);
  const hasMark = rest.some((argument) => argument.startsWith('sotay.cluster='));
  return basename(program) === 'postgres' && !hasMark;
}

async function signalAndWait(
  pid: number,
  mark: string,
  signal: NodeJS.Signals,
  ms: number,
): Promise<boolean> {
  const deadline = performance.now() + ms;
  if (isOurs(pid, mark)) process.kill(pid, signal);
  while (isOurs(pid, mark)) {
    if (performance.now() > deadline) return false;
    await delay(20);
  }
  return true;
}
