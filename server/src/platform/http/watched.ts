import type { FastifyInstance } from 'fastify';
import type { Platform } from '../platform.ts';
import { addHealth } from './health.ts';
import { readPageSecurity } from './pages.ts';
import { createServer } from './server.ts';

/** What a process that only works shows of itself: alive, ready and its figures, and nothing of the handbook. */
export const createWatched = async (platform: Platform): Promise<FastifyInstance> => {
  const app = createServer(platform, readPageSecurity(), false);
  addHealth(app, platform);
  await app.ready();
  return app;
};
