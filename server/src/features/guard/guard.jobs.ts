import type { JobHandlers } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Key } from './guard.repository.ts';
import { lockAway, settle } from './service/quarantine.ts';

export const guardJobs = (platform: Platform): JobHandlers => ({
  'guard.lockAway': (key: Key) => lockAway(platform, key),
  'guard.settle': (key: Key) => settle(platform, key),
});
