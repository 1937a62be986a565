import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { EXPORT_FILES } from '@sotay/core/exports/export-parts.ts';
import { exportState } from '@sotay/core/exports/export.rules.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal, notFound } from '../../../platform/errors.ts';
import { openPassing, passingFiles } from '../../../platform/files/passing-files.ts';
import type { FileAnswer } from '../../../platform/http/room.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findExport } from '../exports.repository.ts';
import { mayExport } from './books.ts';

/** Hands the file to who asked for it, while it is there and the post in use still reaches the unit. */
export const takeExport = async (
  context: Context,
  platform: Platform,
  { unitId, exportId }: { unitId: string; exportId: string },
): Promise<FileAnswer> => {
  const record = demand(context, await findExport(context.tx, unitId, exportId));
  if (!mayExport(context.actor, record)) throw notFound();
  const state = exportState(record, context.now);
  if (state === 'making') throw new Refusal('exports/not-ready');
  if (state !== 'ready') throw new Refusal('exports/gone');
  const { unitLft, format, createdAt } = record;
  const bytes = await openPassing(passingFiles(platform), exportId);
  await audit(context, { unitId, unitLft, action: 'exports.take', objectKind: 'export', objectId: exportId });
  const { extension, type } = EXPORT_FILES[format];
  return { bytes, type, name: `Sổ tay ${dayOfInstant(createdAt.toISOString())}.${extension}` };
};
