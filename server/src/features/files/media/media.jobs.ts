import type { JobHandlers } from '../../../platform/jobs/jobs.ts';
import type { Platform } from '../../../platform/platform.ts';
import { expireMedia } from './expire.ts';
import type { MediumKey } from './media.repository.ts';
import { processMedia } from './process.ts';

export const mediaJobs = (platform: Platform): JobHandlers => ({
  'files.processMedia': (key: MediumKey) => processMedia(platform, key),
  'files.expireMedia': (key: MediumKey) => expireMedia(platform, key),
});
