import type { Config } from './config.ts';
import type { Pools } from './db/pool.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Keys } from './keys.ts';
import type { Log } from './log.ts';
import type { Press } from './papers/press.ts';
import type { Hub } from './realtime/hub.ts';

/** What every room may use; made once at start, handed to each room by `app.ts`. */
export type Platform = {
  readonly config: Config;
  readonly keys: Keys;
  readonly pools: Pools;
  readonly jobs: Jobs;
  readonly hub: Hub;
  readonly press: Press;
  readonly log: Log;
  /** The clock; tests set it. */
  readonly now: () => Date;
};
