import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppProcess, inDataFolder, startApp } from './app-process.ts';

type Demo = { readonly folder: string; readonly readyAfterMs: number };

const makeDemo = async (): Promise<Demo> => {
  const folder = mkdtempSync(join(tmpdir(), 'sotay-bench-demo-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const maker = await startApp(folder, { demo: true });
  await maker.stop();
  return { folder, readyAfterMs: maker.readyAfterMs };
};

let demo: Promise<Demo> | undefined;

/** The demo organisation, made once for all benches of a run, and how long its first start took; nothing runs in it. */
export const freshDemo = (): Promise<Demo> => (demo ??= makeDemo());

/** Runs the work on a server that goes on from a copy of the demo organisation, and leaves nothing behind. */
export const withDemoApp = <T>(
  work: (app: AppProcess, dataDir: string) => Promise<T>,
  env: Readonly<Record<string, string>> = {},
): Promise<T> =>
  inDataFolder(async (dataDir) => {
    cpSync((await freshDemo()).folder, dataDir, { recursive: true });
    const app = await startApp(dataDir, { demo: true, env });
    try {
      return await work(app, dataDir);
    } finally {
      await app.stop();
    }
  });
