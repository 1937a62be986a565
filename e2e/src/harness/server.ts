import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { artifact } from './artifacts.ts';

const main = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url));
const ownTime = new URL('own-time.ts', import.meta.url).href;

export type RunningServer = {
  readonly url: string;
  readonly dataDir: string;
  /** Lets time go on for a server with a time of its own. */
  readonly pass: (minutes: number) => Promise<void>;
  /** Stops it and leaves its folder. */
  readonly halt: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
};

const untilReady = async (url: string, child: ChildProcess, output: () => string): Promise<void> => {
  const deadline = Date.now() + 300_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended at its start.\n${output()}`);
    const ready = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server was not ready in time.\n${output()}`);
};

type Start = {
  readonly env?: Record<string, string>;
  /** The data folder of a server that has stopped; it goes on in a copy. */
  readonly from?: string;
  /** Its clock can be moved on. */
  readonly hasOwnTime?: true;
};

/** The real server as a stranger starts it, in a data folder of its own; what it says stays in `e2e/artifacts/server-PORT.log`. */
export const startServer = async ({ env = {}, from, hasOwnTime }: Start = {}): Promise<RunningServer> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sotay-journey-'));
  if (from !== undefined) cpSync(from, dataDir, { recursive: true });
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let output = '';
  const child = spawn(process.execPath, hasOwnTime ? ['--import', ownTime, main] : [main], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await untilReady(url, child, () => output);
  const halt = async (): Promise<void> => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    writeFileSync(artifact(`server-${port}.log`), output);
  };
  return {
    url,
    dataDir,
    pass: async (minutes) => {
      child.send(minutes * 60_000);
      await once(child, 'message');
    },
    halt,
    stop: async () => {
      await halt();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
