import { createApp, jobHandlersOf, makeRooms } from './app.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { sweepPollKeys } from './features/polls/index.ts';
import { keepSealing } from './platform/audit/sealer.ts';
import { type Config, readSecret } from './platform/config.ts';
import { openDatabase } from './platform/database.ts';
import { migrate } from './platform/db/migrate.ts';
import { installJobs } from './platform/jobs/jobs.ts';
import { clearIncoming } from './platform/files/receive.ts';
import { fileStore } from './platform/files/store.ts';
import { deriveKeys } from './platform/keys.ts';
import type { Log } from './platform/log.ts';
import { openPlatform } from './platform/open-platform.ts';

export type Running = { address: string; stop: () => Promise<void> };

const say = (line: string): void => void process.stdout.write(`  ${line}\n`);

/** Starts the whole system: database, migrations, rooms, and the web server unless this process is only a worker. */
export const start = async (config: Config, log: Log, onGiveUp: (error: Error) => void): Promise<Running> => {
  const database = await openDatabase(config, log, onGiveUp);
  try {
    const keys = deriveKeys(readSecret(config.dataDir));
    await migrate(database.adminUrl, keys);
    await installJobs(database.adminUrl);
    if (config.demo) {
      const store = fileStore({ config, keys });
      await seedDemo(database.adminUrl, { keys, store, now: new Date(), say });
    }
    const { platform, close } = await openPlatform(database.adminUrl, {
      config,
      keys,
      log,
      now: () => new Date(),
    });
    await clearIncoming(config, platform.now());
    await sweepPollKeys(platform);
    const rooms = makeRooms(platform);
    const handlers = jobHandlersOf(rooms);
    await platform.jobs.declare(handlers);
    const app = await createApp(platform, rooms);
    if (config.role !== 'web') await platform.jobs.work(handlers);
    const sealer = config.role === 'web' ? null : keepSealing(platform);
    const address = config.role === 'worker' ? '' : await app.listen({ port: config.port, host: '0.0.0.0' });
    const stop = async (): Promise<void> => {
      await app.close();
      await sealer?.stop();
      await close();
      await database.stop();
    };
    return { address, stop };
  } catch (error) {
    await database.stop();
    throw error;
  }
};
