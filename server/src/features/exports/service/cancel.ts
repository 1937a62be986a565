import { exportState } from '@sotay/core/exports/export.rules.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { passingFiles, removePassing } from '../../../platform/files/passing-files.ts';
import type { Platform } from '../../../platform/platform.ts';
import { endExport, findExport } from '../exports.repository.ts';
import { type ExportJob, keepBooks, newsOf } from './books.ts';

/** Stops an export, or removes its file before its time. The file goes when this is certain, by a job. */
export const cancelExport = async (
  context: Context,
  platform: Platform,
  { unitId, exportId }: { unitId: string; exportId: string },
): Promise<{ done: true }> => {
  const { tx, now } = context;
  const record = demand(context, await findExport(tx, unitId, exportId));
  const state = exportState(record, now);
  if (state !== 'making' && state !== 'ready') throw new Refusal('exports/gone');
  await endExport(tx, record, { state: 'cancelled', expiresAt: null });
  const { unitLft, memberId } = record;
  const job: ExportJob = { unitId, exportId, memberId };
  await platform.jobs.enqueue(tx, 'exports.clear', job);
  await audit(context, {
    unitId,
    unitLft,
    action: 'exports.cancel',
    objectKind: 'export',
    objectId: exportId,
  });
  await platform.hub.tell(tx, newsOf(record));
  return { done: true };
};

/** Removes the file of an export that was cancelled, or whose day is over. */
export const clearExport = async (platform: Platform, job: ExportJob): Promise<void> => {
  const isOver = await keepBooks(platform, job, async (tx, record) => {
    const state = exportState(record, platform.now());
    if (state === 'expired' && record.state === 'ready') await endExport(tx, record, { state });
    return state !== 'making' && state !== 'ready';
  });
  if (isOver) await removePassing(passingFiles(platform), job.exportId);
};
