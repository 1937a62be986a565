import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type StartFailure, startFailure } from './start-failure.ts';

const SQLITE_BUSY = 5;

/** Held as long as this process uses the data folder. */
export type DataFolderLock = { release(): void };

/**
 * Makes the data folder if there is none, and gives its real path.
 * @throws `postgres/folder-not-writable`
 */
export function openDataFolder(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return realpathSync(dataDir);
  } catch (error) {
    throw notWritable(dataDir, error);
  }
}

/**
 * Takes the data folder for this process alone.
 *
 * Node has no file locks of its own, SQLite has: the open transaction on `sotay.lock` is a lock of the kernel. It ends with the
 * process however that dies, so there is nothing stale to judge, no reused process number to mistake, and it also holds between
 * two containers that share the folder. `sotay.pid` only tells the reader who holds it.
 * `patienceMs` is how long a holder may take to end: a killed process keeps its lock until the kernel has cleared it away.
 * @throws `postgres/folder-in-use` or `postgres/folder-not-writable`
 */
export function lockDataFolder(dataDir: string, patienceMs: number): DataFolderLock {
  const pidFile = join(dataDir, 'sotay.pid');
  const database = openLock(dataDir, pidFile, patienceMs);
  writeFileSync(pidFile, `${process.pid}\n`, { mode: 0o644 });
  return {
    release() {
      rmSync(pidFile, { force: true });
      database.close();
    },
  };
}

function openLock(dataDir: string, pidFile: string, patienceMs: number): DatabaseSync {
  try {
    const path = join(dataDir, 'sotay.lock');
    // Made beforehand only for its mode. Never opened here when it exists: closing it would drop this process's own lock.
    if (!existsSync(path)) writeFileSync(path, '', { mode: 0o600, flag: 'a' });
    const database = new DatabaseSync(path, { timeout: patienceMs });
    database.exec('PRAGMA journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) {
      throw notWritable(dataDir, error);
    }
    const holder = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').trim() : '?';
    throw startFailure(
      'postgres/folder-in-use',
      `Sổ tay đang chạy trên thư mục ${dataDir} (tiến trình ${holder}). Hãy dừng tiến trình đó trước, hoặc đặt DATA_DIR sang thư mục khác.`,
      `The handbook is already running on ${dataDir} (process ${holder}). Stop that process first, or set DATA_DIR to another folder.`,
      error,
    );
  }
}

function notWritable(dataDir: string, cause: unknown): StartFailure {
  return startFailure(
    'postgres/folder-not-writable',
    `Không ghi được vào thư mục dữ liệu ${dataDir}. Hãy chạy bằng người dùng là chủ thư mục này, hoặc đặt DATA_DIR sang thư mục khác.`,
    `Cannot write to the data folder ${dataDir}. Run as the user who owns it, or set DATA_DIR to another folder.`,
    cause,
  );
}
