import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { Lookups } from '@sotay/core/units/import/lookups.rules.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { type Tx, transaction } from '../../../platform/db/transaction.ts';
import { sealBytes, unsealBytes } from '../../../platform/keys.ts';
import type { Platform } from '../../../platform/platform.ts';
import { runBounded } from '../../../platform/sheets/bounded-worker.ts';
import { membersOfNumbers } from '../../auth/index.ts';
import { readDecided, readRemembered } from '../mappings.repository.ts';
import { type ImportRecord, markImport, readSealed, savePreview } from '../imports.repository.ts';
import {
  type PreviewMade,
  type PreviewQuestion,
  type PreviewTask,
  type Standing,
  type WhatThereIs,
  tooLarge,
} from '../preview.ts';
import { type Wanted, readStanding } from '../standing.read-model.ts';
import { type ImportJob, askerOf, keepBooks } from './progress.ts';

const worker = new URL('../preview.worker.ts', import.meta.url);

/** Whom the numbers of a workbook belong to, wherever those people are: asked of those who keep accounts. */
export const wantedOf = async (
  platform: Platform,
  lookups: Lookups,
): Promise<{ wanted: Wanted; holders: ReadonlyMap<string, string> }> => {
  const { cards, phones, people } = lookups;
  const holders = await membersOfNumbers(platform, [...cards, ...phones]);
  return { wanted: { memberIds: [...new Set(holders.values())], phones, people }, holders };
};

/** What there is now of whom a workbook names; and the numbers of people whom the asker does not govern, or who left. */
export const lookUp = async (
  platform: Platform,
  asker: Actor,
  { unitId }: ImportRecord,
  lookups: Lookups,
): Promise<WhatThereIs> => {
  const { wanted, holders } = await wantedOf(platform, lookups);
  const today = dayOfInstant(platform.now().toISOString());
  const standing = await transaction(platform.pools.app, asker, 'read only', (tx) =>
    readStanding(tx, unitId, today, wanted),
  );
  const here = new Set(standing.members.map(({ id }) => id));
  const others = [...holders].filter(([, memberId]) => !here.has(memberId));
  return { standing, numbersOfOthers: others.map(([number]) => number) };
};

/** The workbook of an import and what was decided about it and files like it; null when the workbook is gone. */
export const readTask = async (
  platform: Platform,
  asker: Actor,
  record: ImportRecord,
): Promise<PreviewTask | null> =>
  transaction(platform.pools.app, asker, 'read only', async (tx) => {
    const sealed = await readSealed(tx, record, 'workbookSealed');
    if (!sealed) return null;
    return {
      workbook: unsealBytes(platform.keys.imports, sealed),
      cardKey: platform.keys.card,
      today: dayOfInstant(platform.now().toISOString()),
      decided: await readDecided(tx, record),
      remembered: await readRemembered(tx, record.unitId),
    };
  });

/** What the workbook would do to what there is; made in a thread of its own, which asks for whom it finds. */
export const previewOf = async (
  platform: Platform,
  asker: Actor,
  record: ImportRecord,
  task: PreviewTask,
): Promise<{ preview: PreviewMade; standing: Standing | null }> => {
  let standing: Standing | null = null;
  const preview = await runBounded<PreviewQuestion, PreviewMade>(worker, task, async (lookups) => {
    const found = await lookUp(platform, asker, record, lookups);
    standing = found.standing;
    return found;
  });
  return { preview: preview ?? tooLarge(), standing };
};

/** How many rows a preview would write. */
const rowsToWrite = ({ plan }: PreviewMade): number => {
  if (!plan) return 0;
  const { units, members, posts } = plan;
  return [units, members, posts].reduce((sum, { create, update }) => sum + create.length + update.length, 0);
};

/** Keeps a preview; `renewed` says that it took the place of one that was about to be applied. */
export const keepPreview = (
  platform: Platform,
  tx: Tx,
  record: ImportRecord,
  preview: PreviewMade,
  renewed: boolean,
): Promise<void> =>
  savePreview(tx, record, preview, {
    state: preview.fileFaults.length > 0 ? 'refused' : 'previewed',
    renewed,
    total: rowsToWrite(preview),
    faultySealed: preview.faultySheet && sealBytes(platform.keys.imports, preview.faultySheet),
  });

/** The job that reads an uploaded workbook and keeps what it would do. */
export const previewJob = async (platform: Platform, job: ImportJob): Promise<void> => {
  const record = await keepBooks(platform, job, (_tx, row) => Promise.resolve(row));
  if (record.state !== 'reading') return;
  const asker = await askerOf(platform, record);
  const task = asker && (await readTask(platform, asker, record));
  const made = asker && task && (await previewOf(platform, asker, record, task));
  await keepBooks(platform, job, async (tx, row) => {
    if (row.state !== 'reading') return;
    if (made) await keepPreview(platform, tx, row, made.preview, false);
    else await markImport(tx, row, { state: 'failed', finishedAt: platform.now() });
  });
};
