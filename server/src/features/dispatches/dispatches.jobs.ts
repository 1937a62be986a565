import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { WRITING_POSTS } from '@sotay/core/directives/directive.rules.ts';
import { REMINDERS } from '@sotay/core/dispatches/dispatch.rules.ts';
import { systemActor } from '../../platform/access/system-actor.ts';
import { transaction } from '../../platform/db/transaction.ts';
import type { JobHandlers } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import { notify } from '../notifications/index.ts';
import { type Asked, askAgain } from './ask-for-receipt.ts';
import { type Key, findArrival, handlersOf, sentTogether } from './dispatches.repository.ts';

export const dispatchesJobs = (platform: Platform): JobHandlers => ({
  /** A paper waits: its office hears of it when it comes, and again until it is received; from the first reminder on the sender hears too. */
  'dispatches.ask': async ({ unitId, id, times }: Asked) => {
    const now = platform.now();
    const actor = await systemActor(platform.pools.auth, unitId, now);
    if (!actor) return;
    await transaction(platform.pools.app, actor, 'read write', async (tx) => {
      const row = await findArrival(tx, { unitId, id });
      if (!row || row.receivedAt || row.withdrawnAt) return;
      const memberIds = await handlersOf(tx, unitId, dayOfInstant(now.toISOString()), WRITING_POSTS);
      const topic = times === 0 ? 'notice' : 'reminder';
      await notify(tx, platform.jobs, { unitId, itemId: id, version: times + 1, topic, memberIds });
      if (times > 0) await platform.jobs.enqueue(tx, 'dispatches.late', { unitId: row.fromUnitId, id });
      if (times < REMINDERS) await askAgain(tx, platform.jobs, { unitId, id, times }, now);
    });
  },
  /** The sender hears that somebody is late, once for each paper and day. */
  'dispatches.late': async ({ unitId, id }: Key) => {
    const now = platform.now();
    const actor = await systemActor(platform.pools.auth, unitId, now);
    if (!actor) return;
    await transaction(platform.pools.app, actor, 'read write', async (tx) => {
      const rows = await sentTogether(tx, unitId, id);
      if (rows.every((row) => row.receivedAt ?? row.withdrawnAt)) return;
      const memberIds = await handlersOf(tx, unitId, dayOfInstant(now.toISOString()), WRITING_POSTS);
      await notify(tx, platform.jobs, { unitId, itemId: id, topic: 'reminder', memberIds });
    });
  },
});
