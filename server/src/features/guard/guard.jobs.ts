import type { JobHandlers } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Key } from './guard.repository.ts';
import { type ReadText, lookAt } from './service/look.ts';
import { lockAway, settle } from './service/quarantine.ts';

export const guardJobs = (platform: Platform, readText: ReadText): JobHandlers => ({
  'guard.look': (key: Key) => lookAt(platform, readText, key),
  'guard.lockAway': (key: Key) => lockAway(platform, key),
  'guard.settle': (key: Key) => settle(platform, key),
});
