import type { JobHandlers } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import type { SlipsJob } from './service/ask-for-slips.ts';
import { dropSlips, makeSlips } from './service/make-slips.ts';

export const authJobs = (platform: Platform): JobHandlers => ({
  'auth.make-slips': (job: SlipsJob) => makeSlips(platform, job),
  'auth.drop-slips': (job: SlipsJob) => dropSlips(platform, job),
});
