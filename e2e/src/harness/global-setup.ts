import type { TestProject } from 'vitest/node';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a running server with the demo organisation. */
    demoUrl: string;
    demoDataDir: string;
  }
}

/** One server with the demo organisation for all journeys; a journey that needs an empty one starts its own. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await startServer();
  project.provide('demoUrl', server.url);
  project.provide('demoDataDir', server.dataDir);
  return server.stop;
};
