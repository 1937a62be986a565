import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a running server with the demo organisation. */
    demoUrl: string;
    demoDataDir: string;
    /** A data folder with the demo organisation in which nothing runs: where a server of one's own goes on from. */
    freshDemo: string;
  }
}

/** The demo organisation is made once; the server for all journeys, and those of single files, go on from copies of it. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const first = await startServer();
  await first.halt();
  const server = await startServer({ from: first.dataDir });
  project.provide('demoUrl', server.url);
  project.provide('demoDataDir', server.dataDir);
  project.provide('freshDemo', first.dataDir);
  return async () => {
    await server.stop();
    rmSync(first.dataDir, { recursive: true, force: true });
  };
};
