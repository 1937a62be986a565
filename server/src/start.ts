import { createApp, jobHandlersOf, makeRooms } from './app.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { heedLooks } from './features/files/index.ts';
import { sweepPollKeys } from './features/polls/index.ts';
import { fillSearch } from './features/search/index.ts';
import { keepSealing } from './platform/audit/sealer.ts';
import { type Config, readSecret } from './platform/config.ts';
import { openDatabase } from './platform/database.ts';
import { migrate } from './platform/db/migrate.ts';
import { createWatched } from './platform/http/watched.ts';
import { installJobs } from './platform/jobs/jobs.ts';
import { demandStore } from './platform/files/demand-store.ts';
import { clearIncoming } from './platform/files/receive.ts';
import { fileStore } from './platform/files/store.ts';
import { keepVerifying } from './platform/files/verify.ts';
import { deriveKeys } from './platform/keys.ts';
import type { Log } from './platform/log.ts';
import { openPlatform } from './platform/open-platform.ts';

export type Running = { address: string; stop: () => Promise<void> };

const say = (line: string): void => void process.stdout.write(`  ${line}\n`);

/** Starts the whole system: database, migrations, rooms, and the web server; a process that only works shows its figures instead, where asked to. */
export const start = async (config: Config, log: Log, onGiveUp: (error: Error) => void): Promise<Running> => {
  const database = await openDatabase(config, log, onGiveUp);
  try {
    const keys = deriveKeys(readSecret(config.dataDir));
    await migrate(database.adminUrl, keys);
    await installJobs(database.adminUrl);
    const store = fileStore({ config, keys });
    await demandStore(store);
    if (config.demo) {
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
    const isWorker = config.role === 'worker';
    const app = isWorker ? await createWatched(platform) : await createApp(platform, rooms);
    if (config.role !== 'web') {
      await platform.jobs.work(handlers);
      await fillSearch(platform);
    }
    const verifier = config.role === 'web' ? null : keepVerifying(platform, heedLooks(platform));
    const sealer = config.role === 'web' ? null : keepSealing(platform);
    const port = isWorker ? config.metricsPort : config.port;
    const address = port === undefined ? '' : await app.listen({ port, host: '0.0.0.0' });
    const stop = async (): Promise<void> => {
      await app.close();
      await sealer?.stop();
      verifier?.stop();
      await close();
      await database.stop();
    };
    return { address, stop };
  } catch (error) {
    await database.stop();
    throw error;
  }
};
