import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from './pid-file.ts';
import { stopLeftoverServer } from './leftover-server.ts';

const quiet = () => {};
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const SLEEP = ['-e', 'console.log("up"); setInterval(() => {}, 60_000)'];

let cluster: string;
let child: ChildProcess;

/** Starts a process that is no server and writes a pid file naming it. */
async function nameInPidFile(argv0: string): Promise<void> {
  child = spawn(process.execPath, SLEEP, { argv0, stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
  writeFileSync(join(cluster, 'postmaster.pid'), `${child.pid}\n${cluster}\n`);
}

beforeEach(() => {
  cluster = mkdtempSync(join(tmpdir(), 'sotay-leftover-'));
});

afterEach(() => {
  child.kill('SIGKILL');
  rmSync(cluster, { recursive: true, force: true });
});

describe('stopLeftoverServer', () => {
  it('leaves a stranger alone whose number the pid file happens to name, and takes the file away', async () => {
    await nameInPidFile('stranger');
    await stopLeftoverServer(cluster, log);
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
    expect(child.exitCode).toBeNull();
    expect(child.signalCode).toBeNull();
  });

  it('refuses when a PostgreSQL that is not ours may be using the cluster', async () => {
    await nameInPidFile('/usr/lib/postgresql/15/bin/postgres');
    await expect(stopLeftoverServer(cluster, log)).rejects.toMatchObject({ code: 'postgres/foreign-server' });
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(true);
    expect(child.exitCode).toBeNull();
  });

  it('is not stopped by a zombie, as a container without an init keeps them', async () => {
    // `cat` ends with our input; its parent has become `sleep`, which never collects it.
    child = spawn('sh', ['-c', 'exec 3<&0; cat <&3 & echo $!; exec sleep 60'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const [line] = (await once(child.stdout as NonNullable<typeof child.stdout>, 'data')) as [Buffer];
    const pid = Number(line.toString());
    // A shell that is still there when `cat` ends would collect it.
    const { pid: parent = 0 } = child;
    await expect.poll(() => commandLine(parent)).toEqual(['sleep', '60']);
    child.stdin?.end();
    await expect.poll(() => commandLine(pid)).toEqual([]);
    writeFileSync(join(cluster, 'postmaster.pid'), `${pid}\n${cluster}\n`);
    await stopLeftoverServer(cluster, log);
    expect(() => process.kill(pid, 0)).not.toThrow();
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
  });
});
