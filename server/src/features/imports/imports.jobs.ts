import type { JobHandlers } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import { markImport } from './imports.repository.ts';
import { applyJob } from './service/apply.ts';
import { previewJob } from './service/make-preview.ts';
import { type ImportJob, keepBooks } from './service/progress.ts';
import { undoJob } from './service/undo.ts';

/** What stops unexpectedly is shown as failed: nothing was applied, and the person decides whether to try again. */
const orFail =
  (platform: Platform, work: (platform: Platform, job: ImportJob) => Promise<void>) =>
  async (job: ImportJob): Promise<void> => {
    try {
      await work(platform, job);
    } catch (error) {
      platform.log.error({ err: error, importId: job.importId }, 'import failed');
      await keepBooks(platform, job, async (tx, record) => {
        // Without its workbook it is written already, and only the accounts are missing: those the retry makes.
        if (!record.hasWorkbook) throw error;
        await markImport(tx, record, { state: 'failed', finishedAt: platform.now() });
      });
    }
  };

export const importsJobs = (platform: Platform): JobHandlers => ({
  'imports.preview': orFail(platform, previewJob),
  'imports.apply': orFail(platform, applyJob),
  'imports.undo': (job: ImportJob) => undoJob(platform, job),
});
