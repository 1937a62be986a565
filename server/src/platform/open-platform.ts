import type { Config } from './config.ts';
import { appUrl, openPools } from './db/pool.ts';
import { openJobs } from './jobs/jobs.ts';
import type { Keys } from './keys.ts';
import type { Log } from './log.ts';
import { openPress } from './papers/press.ts';
import type { Platform } from './platform.ts';
import { openHub } from './realtime/hub.ts';

/** Opens everything that rooms stand on, against a migrated database; `close` gives it all back. */
export const openPlatform = async (
  adminUrl: string,
  parts: { config: Config; keys: Keys; log: Log; now: () => Date },
): Promise<{ platform: Platform; close: () => Promise<void> }> => {
  const connection = appUrl(adminUrl, parts.keys);
  const pools = openPools(adminUrl, parts.keys, (error) =>
    parts.log.warn({ err: error }, 'database connection lost'),
  );
  const jobs = await openJobs(connection, parts.log);
  const hub = await openHub(connection, parts.log);
  const press = openPress();
  const close = async (): Promise<void> => {
    await jobs.stop();
    await press.close();
    await hub.stop();
    await pools.end();
  };
  return { platform: { ...parts, pools, jobs, hub, press }, close };
};
