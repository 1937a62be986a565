import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fchownSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Binaries } from './binaries.ts';
import { clusterSpawn, reachableClusterPath } from './cluster-path.ts';
import { giveFolder, type ServerUser } from './server-user.ts';
import { startFailure } from './start-failure.ts';

/** Where the parts of the embedded database lie in the data folder. */
export function clusterFiles(dataDir: string): Record<'cluster' | 'password' | 'port', string> {
  return {
    cluster: join(dataDir, 'postgres'),
    password: join(dataDir, 'postgres.password'),
    port: join(dataDir, 'postgres.port'),
  };
}

/**
 * Makes sure that there is a cluster which these binaries can run, owned by the server's user; gives the superuser's password.
 * `durable: false` spares the disk, for clusters that are thrown away.
 * @throws `postgres/password-missing`, `postgres/version-mismatch`, `postgres/initdb-failed`
 */
export async function ensureCluster(
  dataDir: string,
  binaries: Binaries,
  user: ServerUser,
  { durable }: { durable: boolean },
): Promise<string> {
  const files = clusterFiles(dataDir);
  if (existsSync(files.cluster)) {
    checkVersion(files.cluster, binaries);
    giveFolder(files.cluster, user);
    return readPassword(files.password);
  }
  if (!existsSync(files.password)) {
    const random = randomBytes(32).toString('base64url');
    writeFileSync(files.password, random, { mode: 0o600, flag: 'wx', flush: true });
  }
  const password = readPassword(files.password);
  // Built beside and renamed: a start that is killed half-way leaves nothing that looks like a cluster.
  const unfinished = `${files.cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveFolder(unfinished, user);
  await initdb(unfinished, binaries, user, password, durable);
  renameSync(unfinished, files.cluster);
  if (durable) syncFolder(dataDir);
  return password;
}

async function initdb(
  folder: string,
  { binDir, majorVersion }: Binaries,
  user: ServerUser,
  password: string,
  durable: boolean,
): Promise<void> {
  const secret = openSecret(folder, password, user);
  const args = [
    `--pgdata=${reachableClusterPath(folder, user)}`,
    '--username=postgres',
    '--pwfile=/dev/fd/3',
    '--auth-host=scram-sha-256',
    '--auth-local=reject',
    '--data-checksums',
    '--encoding=UTF8',
    ...localeOptions(majorVersion),
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
  const child = spawn(join(binDir, 'initdb'), args, {
    ...clusterSpawn(folder, user),
    stdio: ['ignore', 'ignore', 'pipe', secret],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  try {
    const [status, complaint] = await Promise.all([
      ended,
      text(child.stderr as NonNullable<typeof child.stderr>),
    ]);
    if (status !== 0) throw new Error(complaint.trim());
  } catch (error) {
    throw startFailure(
      'postgres/initdb-failed',
      `Không tạo được cơ sở dữ liệu trong ${folder}: ${(error as Error).message}`,
      `Could not create the database in ${folder}: ${(error as Error).message}`,
      error,
    );
  } finally {
    closeSync(secret);
  }
}

/** Order by code point, case and letters by Unicode: the same on every machine, so that indexes survive a move and an upgrade. */
function localeOptions(majorVersion: number): string[] {
  if (majorVersion < 17) return ['--locale=C.UTF-8', '--lc-messages=C'];
  // pg_trgm and text search still ask the C library what a letter is: under LC_CTYPE=C "ễ" is none.
  const letters = process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8';
  return ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${letters}`];
}

/** The password as an open file without a name, which initdb's user may read and nobody else can find. */
function openSecret(folder: string, password: string, user: ServerUser): number {
  const path = `${folder}.secret`;
  rmSync(path, { force: true });
  const file = openSync(path, 'wx+', 0o600);
  rmSync(path);
  if (user !== undefined) fchownSync(file, user.uid, user.gid);
  writeSync(file, `${password}\n`, 0);
  return file;
}

function readPassword(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw startFailure(
      'postgres/password-missing',
      `Không đọc được tệp mật khẩu ${path}. Hãy lấy lại tệp này từ bản sao lưu, cùng với thư mục "postgres".`,
      `Cannot read the password file ${path}. Restore it from the backup, together with the folder "postgres".`,
      error,
    );
  }
}

function checkVersion(cluster: string, { majorVersion }: Binaries): void {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (made === String(majorVersion)) return;
  throw startFailure(
    'postgres/version-mismatch',
    `Dữ liệu trong ${cluster} thuộc PostgreSQL ${made}, còn bản kèm theo là ${majorVersion}. Hãy dùng lại phiên bản cũ, sao lưu, rồi khôi phục vào thư mục mới.`,
    `The data in ${cluster} belongs to PostgreSQL ${made}, the bundled one is ${majorVersion}. Go back to the old release, back up, and restore into a new folder.`,
  );
}

/** Without this a power cut could take the new name away, and the next start would begin an empty cluster. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
