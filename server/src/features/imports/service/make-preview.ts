import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { ImportPlan } from '@sotay/core/units/import/import-types.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { type Tx, transaction } from '../../../platform/db/transaction.ts';
import { unsealBytes } from '../../../platform/keys.ts';
import type { Platform } from '../../../platform/platform.ts';
import { runBounded } from '../../../platform/sheets/bounded-worker.ts';
import { numbersOfOthers } from '../../auth/index.ts';
import { type ImportRecord, markImport, readWorkbook, savePreview } from '../imports.repository.ts';
import { type PreviewMade, type PreviewTask, type Standing, tooLarge } from '../preview.ts';
import { readStanding } from '../standing.read-model.ts';
import { type ImportJob, askerOf, keepBooks } from './progress.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';
const worker = new URL('../preview.worker.ts', import.meta.url);

const run = async (task: PreviewTask): Promise<PreviewMade> =>
  (await runBounded<PreviewMade>(worker, task)) ?? tooLarge();

/** The numbers that the plan would hand out, and to whom. */
const numbersIn = (plan: ImportPlan): { memberId: string; number: string }[] => {
  const created = plan.members.create.flatMap(({ cardNumber, phone }) => [
    { memberId: NOBODY, number: cardNumber },
    ...(phone === null ? [] : [{ memberId: NOBODY, number: phone }]),
  ]);
  const changed = plan.members.update.flatMap(({ id, fields, changes }) =>
    fields.phone !== null && changes.some(({ field }) => field === 'phone')
      ? [{ memberId: id, number: fields.phone }]
      : [],
  );
  return [...created, ...changed];
};

/** What a workbook is held against. */
export type Base = { standing: Standing; workbook: Uint8Array };

/** What there is under the unit now, and the workbook; null when the workbook is gone. */
export const readBase = async (
  platform: Platform,
  asker: Actor,
  record: ImportRecord,
): Promise<Base | null> =>
  transaction(platform.pools.app, asker, 'read only', async (tx) => {
    const sealed = await readWorkbook(tx, record);
    if (!sealed) return null;
    const today = dayOfInstant(platform.now().toISOString());
    const standing = await readStanding(tx, record.unitId, today);
    return { standing, workbook: unsealBytes(platform.keys.imports, sealed) };
  });

/**
 * What the workbook would do to the base. Numbers of people elsewhere, whom the asker does not see, are found by asking those who
 * keep accounts; numbers that pass between members of the base are the rules' own matter.
 */
export const previewOf = async (platform: Platform, { standing, workbook }: Base): Promise<PreviewMade> => {
  const today = dayOfInstant(platform.now().toISOString());
  const task: PreviewTask = { workbook, standing, today, cardKey: platform.keys.card, numbersOfOthers: [] };
  const preview = await run(task);
  if (!preview.plan) return preview;
  const here = new Set(standing.members.map((member) => member.phone));
  const others = await numbersOfOthers(platform, numbersIn(preview.plan));
  const taken = [...others].filter((number) => !here.has(number));
  return taken.length === 0 ? preview : run({ ...task, numbersOfOthers: taken });
};

/** How many rows a preview would write. */
const rowsToWrite = ({ plan }: PreviewMade): number => {
  if (!plan) return 0;
  const { units, members, posts } = plan;
  return [units, members, posts].reduce((sum, { create, update }) => sum + create.length + update.length, 0);
};

/** Keeps a preview; `renewed` says that it took the place of one that was about to be applied. */
export const keepPreview = (
  tx: Tx,
  record: ImportRecord,
  preview: PreviewMade,
  renewed: boolean,
): Promise<void> =>
  savePreview(tx, record, preview, {
    state: preview.fileFaults.length > 0 ? 'refused' : 'previewed',
    renewed,
    total: rowsToWrite(preview),
  });

/** The job that reads an uploaded workbook and keeps what it would do. */
export const previewJob = async (platform: Platform, job: ImportJob): Promise<void> => {
  const record = await keepBooks(platform, job, (_tx, row) => Promise.resolve(row));
  if (record.state !== 'reading') return;
  const asker = await askerOf(platform, record);
  const base = asker && (await readBase(platform, asker, record));
  const preview = base && (await previewOf(platform, base));
  await keepBooks(platform, job, async (tx, row) => {
    if (row.state !== 'reading') return;
    if (preview) await keepPreview(tx, row, preview, false);
    else await markImport(tx, row, { state: 'failed', finishedAt: platform.now() });
  });
};
