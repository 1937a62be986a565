import type { FastifyInstance } from 'fastify';
import { realtimeRoom } from './features/realtime/index.ts';
import { unitsRoom } from './features/units/index.ts';
import type { Grants } from './platform/access/policy.ts';
import { addDocs } from './platform/http/docs.ts';
import { addHealth } from './platform/http/health.ts';
import { addPages, readPageSecurity } from './platform/http/pages.ts';
import { registerRoom } from './platform/http/register.ts';
import type { Room } from './platform/http/room.ts';
import { createServer } from './platform/http/server.ts';
import { authenticator } from './platform/identity/authenticate.ts';
import type { JobHandlers } from './platform/jobs/jobs.ts';
import type { Platform } from './platform/platform.ts';

/** The rooms of the house, by name. */
export const makeRooms = (_platform: Platform): Room[] => [realtimeRoom(), unitsRoom()];

export const grantsOf = (rooms: readonly Room[]): Grants =>
  new Map(rooms.flatMap((made) => Object.entries(made.policy)));

/** The job handlers of all rooms by job name. */
export const jobHandlersOf = (rooms: readonly Room[]): JobHandlers =>
  Object.fromEntries(rooms.flatMap((made) => Object.entries(made.jobs)));

/** Puts the rooms behind one HTTP server. */
export const createApp = async (platform: Platform, rooms: readonly Room[]): Promise<FastifyInstance> => {
  const secure = platform.config.origin.startsWith('https:');
  const app = createServer(platform, readPageSecurity(), secure);
  const keeper = {
    platform,
    authenticator: authenticator(platform.pools.auth, platform.now),
    grants: grantsOf(rooms),
    secure,
  };
  platform.hub.onNews((news) => news.topic === 'access' && keeper.authenticator.forget());
  await addDocs(app);
  app.after(() => {
    for (const made of rooms) registerRoom(app, keeper, made);
    addHealth(app, platform);
  });
  await addPages(app);
  await app.ready();
  return app;
};
