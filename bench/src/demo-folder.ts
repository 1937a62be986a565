import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppProcess, inDataFolder, startApp } from './app-process.ts';

/** The demo organisation, made once for all benches of a run; nothing runs in it. */
const makeDemo = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'sotay-bench-demo-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const maker = await startApp(folder, { demo: true });
  await maker.stop();
  return folder;
};

let demo: Promise<string> | undefined;

/** Runs the work on a server that goes on from a copy of the demo organisation, and leaves nothing behind. */
export const withDemoApp = <T>(
  work: (app: AppProcess, dataDir: string) => Promise<T>,
  env: Readonly<Record<string, string>> = {},
): Promise<T> =>
  inDataFolder(async (dataDir) => {
    cpSync(await (demo ??= makeDemo()), dataDir, { recursive: true });
    const app = await startApp(dataDir, { demo: true, env });
    try {
      return await work(app, dataDir);
    } finally {
      await app.stop();
    }
  });
