import { randomUUIDv7 } from 'node:crypto';
import { systemActor } from '../../platform/access/system-actor.ts';
import { type Tx, transaction } from '../../platform/db/transaction.ts';
import { Refusal } from '../../platform/errors.ts';
import type { JobHandlers } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import { notify, sendOutside } from '../notifications/index.ts';
import { type Reminded, leadersToRemind } from './duties/remind.ts';
import { forgetReceipts } from './inbox/receipts.repository.ts';
import { record } from './office/held.ts';
import { changeDirective, lockDirective } from './office/office.repository.ts';
import { demandReady, sendOut } from './office/outgoing.ts';

const FORGET_AGAIN_SECONDS = 3_600;

type Bounds = { lft: number; rgt: number };
type Version = { unitId: string; id: string; version: number };
type Scheduled = { unitId: string; id: string; revision: number };

/** The code of a refusal; anything else is a failure of ours, which the queue tries again. */
const codeOf = (error: unknown): string => {
  if (error instanceof Refusal) return error.code;
  throw error;
};

/** In a transaction of the unit; nothing where there is no such unit any more. */
const asUnit = async (
  { pools, now }: Platform,
  unitId: string,
  work: (tx: Tx, branch: Bounds) => Promise<void>,
): Promise<void> => {
  const actor = await systemActor(pools.auth, unitId, now());
  if (!actor?.post) return;
  const { lo, hi } = actor.post.interval;
  await transaction(pools.app, actor, 'read write', (tx) => work(tx, { lft: lo, rgt: hi }));
};

export const directivesJobs = (platform: Platform): JobHandlers => ({
  /** The hour has come. What can no longer leave is a draft again and says why. */
  'directives.publish': async ({ unitId, id, revision }: Scheduled) => {
    const now = platform.now();
    const actor = await systemActor(platform.pools.auth, unitId, now);
    if (!actor) return;
    await transaction(platform.pools.app, actor, 'read write', async (tx) => {
      const row = await lockDirective(tx, unitId, id);
      if (row?.state !== 'scheduled' || row.revision !== revision) return;
      const acting = { tx, now, actor, requestId: 'job' };
      const { publisherName } = row;
      const media = await demandReady(acting, row, now).catch(codeOf);
      if (typeof media !== 'string')
        return sendOut({ ...acting, jobs: platform.jobs }, row, { media, publisherName });
      await changeDirective(tx, row, {
        state: 'draft',
        publishAt: null,
        heldBecause: media,
        submittedMedia: null,
      });
      await record(acting, row, 'unschedule');
    });
  },
  /** Units that have not taken it up, or not reported, are reminded through those who lead them. */
  'directives.remind': ({ unitId, ...reminder }: Version & Reminded) =>
    asUnit(platform, unitId, async (tx, branch) => {
      const memberIds = await leadersToRemind({ tx, now: platform.now() }, branch, reminder);
      const { version } = reminder;
      // A reminder is about the duty: who has opened the text is reminded none the less.
      const itemId = randomUUIDv7();
      await notify(tx, platform.jobs, { unitId, itemId, version, topic: 'reminder', memberIds });
      // A reminder that also goes to those above is the last but a letter: it leaves the handbook too.
      if (reminder.tellsAbove) await sendOutside(tx, platform, { unitId, unitLft: branch.lft, memberIds });
    }),
  /** The database's clock decides whether the year is over; a job that was early comes again in an hour. */
  'directives.forget': ({ unitId, id, version }: Version) =>
    asUnit(platform, unitId, async (tx) => {
      if (await forgetReceipts(tx, id, version)) return;
      await platform.jobs.enqueue(tx, 'directives.forget', { unitId, id, version }, FORGET_AGAIN_SECONDS);
    }),
});
