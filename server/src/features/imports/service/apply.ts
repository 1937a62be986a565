import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { ImportPlan } from '@sotay/core/units/import/import-types.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/record.ts';
import { transaction } from '../../../platform/db/transaction.ts';
import { sealBytes } from '../../../platform/keys.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type AccountHolder, ensureAccounts, holderFromRow } from '../../auth/index.ts';
import { readNumbersWithin } from '../../members/index.ts';
import { type ImportRecord, dropEffects, lockImports, markImport } from '../imports.repository.ts';
import type { PreviewMade, Standing } from '../preview.ts';
import { boundsOf, readStanding } from '../standing.read-model.ts';
import { keepPreview, previewOf, readTask, wantedOf } from './make-preview.ts';
import { type ImportJob, askerOf, keepBooks } from './progress.ts';
import { writePlan } from './write-plan.ts';

const digestOf = (standing: Standing): string =>
  createHash('sha256').update(JSON.stringify(standing)).digest('base64');

/** Tells the progress in transactions of their own, so that it shows while the great one is open. */
const counter = (platform: Platform, job: ImportJob) => {
  let done = 0;
  return async (rows: number): Promise<void> => {
    done += rows;
    await keepBooks(platform, job, (tx, record) => markImport(tx, record, { done }));
  };
};

/**
 * Writes the plan in one transaction, if what there is is still what the preview was made for. Null when it is not.
 * The same transaction takes the workbook away: that it is gone says that the plan was written.
 */
const write = async (
  platform: Platform,
  asker: Actor,
  record: ImportRecord,
  made: { preview: PreviewMade; plan: ImportPlan; standing: string },
): Promise<AccountHolder[] | null> => {
  const { wanted } = await wantedOf(platform, made.preview.lookups);
  const { unitId, unitLft, id: importId, requestId } = record;
  const now = platform.now();
  const step = counter(platform, { unitId, importId });
  return transaction(platform.pools.app, asker, 'read write', async (tx) => {
    await lockImports(tx);
    if (digestOf(await readStanding(tx, unitId, dayOfInstant(now.toISOString()), wanted)) !== made.standing)
      return null;
    const { preview, plan } = made;
    const context = { tx, actor: asker, now, requestId };
    const { holders, journal } = await writePlan({ ...context, platform, record, plan, preview, step });
    const act = { action: 'imports.apply', objectKind: 'import', objectId: importId };
    await audit(context, { unitId, unitLft, ...act, after: preview.counts });
    const journalSealed = sealBytes(platform.keys.imports, gzipSync(JSON.stringify(journal)));
    await markImport(tx, record, { workbookSealed: null, journalSealed });
    await dropEffects(tx, record);
    for (const topic of ['units', 'members', 'access'])
      await platform.hub.tell(tx, { topic, unitLft, id: unitId });
    return holders;
  });
};

/** Accounts of everybody under the unit: what is missing after a crash between the members and their accounts. */
const repairAccounts = async (platform: Platform, asker: Actor, { unitId }: ImportRecord): Promise<void> => {
  const rows = await transaction(platform.pools.app, asker, 'read only', async (tx) =>
    readNumbersWithin(tx, await boundsOf(tx, unitId)),
  );
  await ensureAccounts(
    platform,
    rows.map((row) => holderFromRow(platform, row)),
  );
};

/** Applies an import whose workbook is still there; says how it ended. */
const applyNow = async (
  platform: Platform,
  asker: Actor,
  record: ImportRecord,
): Promise<'applied' | { renewed: PreviewMade } | 'failed'> => {
  const task = await readTask(platform, asker, record);
  if (!task) {
    await repairAccounts(platform, asker, record);
    return 'applied';
  }
  const { preview, standing } = await previewOf(platform, asker, record, task);
  const same = record.planDigest?.equals(Buffer.from(preview.digest)) ?? false;
  if (!same || !preview.plan || !standing) return { renewed: preview };
  const made = { preview, plan: preview.plan, standing: digestOf(standing) };
  const holders = await write(platform, asker, record, made);
  if (!holders) return applyNow(platform, asker, record);
  await ensureAccounts(platform, holders);
  return 'applied';
};

/**
 * The job that applies an import. It may run twice: what was written is not written again, accounts are made to follow until they
 * do. When the base changed since the preview so that other rows would be written, nothing is, and the new preview is shown.
 */
export const applyJob = async (platform: Platform, job: ImportJob): Promise<void> => {
  const record = await keepBooks(platform, job, (_tx, row) => Promise.resolve(row));
  if (record.state !== 'applying') return;
  const asker = await askerOf(platform, record);
  const outcome = asker ? await applyNow(platform, asker, record) : 'failed';
  const finishedAt = platform.now();
  await keepBooks(platform, job, async (tx, row) => {
    if (typeof outcome === 'object') await keepPreview(platform, tx, row, outcome.renewed, true);
    else if (outcome === 'applied')
      await markImport(tx, row, { state: 'applied', done: row.total, finishedAt });
    else await markImport(tx, row, { state: 'failed', finishedAt });
  });
};
