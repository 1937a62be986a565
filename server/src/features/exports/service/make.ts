import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { EXPORT_HOURS, expiryOf } from '@sotay/core/exports/export.rules.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import type { Grants } from '../../../platform/access/policy.ts';
import { audit } from '../../../platform/audit/record.ts';
import { PlacesMoved, type Tx, transaction } from '../../../platform/db/transaction.ts';
import { found } from '../../../platform/errors.ts';
import type { ExportedTable } from '../../../platform/exports/exported-table.ts';
import { passingFiles, putPassing, removePassing } from '../../../platform/files/passing-files.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type ExportRecord, findPlace, markMaking } from '../exports.repository.ts';
import { bytesOf } from '../formats/formats.ts';
import type { Source } from '../formats/source.ts';
import { type Reach, reachOf, readable } from '../reach.ts';
import { type Row, countRows, pagesOf, takeTime } from '../rows.read-model.ts';
import { type ExportJob, askerOf, keepBooks, newsOf } from './books.ts';

/** Somebody cancelled it, or the right to it was lost. */
class Stopped extends Error {}

type Made = { bytes: number; counts: Record<string, number> };

/** In how many steps progress is told, each in a transaction of its own; there it shows, too, that somebody cancelled. */
const STEPS = 50;

async function* toldPages(
  pages: AsyncIterable<readonly Row[]>,
  tell: (rows: number) => Promise<void>,
): AsyncGenerator<readonly Row[]> {
  for await (const page of pages) {
    await tell(page.length);
    yield page;
  }
}

/** What only machines read is not asked for where people read. */
const columnsFor = (
  format: ExportRecord['format'],
  columns: ExportedTable['columns'],
): ExportedTable['columns'] => (format === 'json' ? columns : columns.filter(({ title }) => title !== null));

const sourcesIn = async (
  tx: Tx,
  record: ExportRecord,
  tables: readonly ExportedTable[],
  { reach, now, tell }: { reach: Reach; now: Date; tell: (rows: number) => Promise<void> },
) => {
  const unit = found(await findPlace(tx, record.unitId));
  const today = dayOfInstant(now.toISOString());
  const asked = { unitId: unit.id, lft: unit.unitLft, rgt: unit.rgt, below: record.below, today };
  const chosen = readable(tables, reach, unit)
    .filter(({ part }) => record.parts.includes(part))
    .map((table) => ({ ...table, columns: columnsFor(record.format, table.columns) }));
  const sources: Source[] = [];
  for (const table of chosen) {
    const count = await countRows(tx, table, asked, reach);
    sources.push({ table, count, pages: toldPages(pagesOf(tx, table, asked, reach), tell) });
  }
  const frame = { unitName: unit.name, unitCode: unit.code, below: record.below, madeAt: now };
  return { frame, sources };
};

const write = async (
  platform: Platform,
  asker: Actor,
  record: ExportRecord,
  { grants, tables }: { grants: Grants; tables: readonly ExportedTable[] },
): Promise<Made> => {
  const { unitId, id, memberId } = record;
  let [done, told, total] = [0, 0, 0];
  const keep = async (change: Parameters<typeof markMaking>[2]): Promise<void> => {
    const goesOn = await keepBooks(platform, { unitId, exportId: id, memberId }, (tx) =>
      markMaking(tx, record, change),
    );
    if (!goesOn) throw new Stopped();
  };
  const tell = async (rows: number): Promise<void> => {
    done += rows;
    if (done < total && done - told < total / STEPS) return;
    told = done;
    await keep({ done });
  };
  return transaction(platform.pools.app, asker, 'read only', async (tx) => {
    await takeTime(tx);
    const reach = reachOf(grants, asker);
    const { frame, sources } = await sourcesIn(tx, record, tables, { reach, now: platform.now(), tell });
    total = sources.reduce((sum, { count }) => sum + count, 0);
    await keep({ total });
    const content = bytesOf(record.format, platform.keys.card, frame, sources);
    const bytes = await putPassing(passingFiles(platform), id, content);
    return { bytes, counts: Object.fromEntries(sources.map(({ table, count }) => [table.name, count])) };
  });
};

/** Says that the file is there, in the name of who asked and still may, and that it goes after a day. */
const finish = async (platform: Platform, record: ExportRecord, { bytes, counts }: Made): Promise<void> => {
  const asker = await askerOf(platform, record);
  if (!asker) throw new Stopped();
  const now = platform.now();
  const { unitId, unitLft, id, memberId, requestId } = record;
  await transaction(platform.pools.app, asker, 'read write', async (tx) => {
    const ready = { state: 'ready', bytes, expiresAt: expiryOf(now) } as const;
    if (!(await markMaking(tx, record, ready))) throw new Stopped();
    const job: ExportJob = { unitId, exportId: id, memberId };
    await platform.jobs.enqueue(tx, 'exports.clear', job, EXPORT_HOURS * 3_600);
    const act = { action: 'exports.ready', objectKind: 'export', objectId: id };
    await audit({ tx, actor: asker, now, requestId }, { unitId, unitLft, ...act, after: { rows: counts } });
    await platform.hub.tell(tx, newsOf(record));
  });
};

/**
 * The job that makes an export. It may run twice: an export that is no longer being made is left alone, and a file that was begun is begun
 * anew. What stops unexpectedly is shown as failed, and leaves no file.
 */
export const makeExport = async (
  platform: Platform,
  means: { grants: Grants; tables: readonly ExportedTable[] },
  job: ExportJob,
): Promise<void> => {
  const record = await keepBooks(platform, job, (_tx, row) => Promise.resolve(row));
  if (record.state !== 'making') return;
  try {
    const asker = await askerOf(platform, record);
    if (!asker) throw new Stopped();
    await finish(platform, record, await write(platform, asker, record, means));
  } catch (error) {
    // Units moved meanwhile: the job is taken up again, and reads them where they are then.
    if (error instanceof PlacesMoved) throw error;
    if (!(error instanceof Stopped)) platform.log.error({ err: error, exportId: record.id }, 'export failed');
    await keepBooks(platform, job, (tx) => markMaking(tx, record, { state: 'failed' }));
    await removePassing(passingFiles(platform), record.id);
  }
};
