import { systemActor } from '../../platform/access/system-actor.ts';
import { transaction } from '../../platform/db/transaction.ts';
import type { JobHandlers } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import { returnTasksToCell } from './tasks.repository.ts';

type Gone = { unitId: string; memberId: string };

export const tasksJobs = (platform: Platform): JobHandlers => ({
  /** A member has gone to another cell or left: their open tasks are the cell's again, to be given anew or closed. */
  'tasks.member-gone': async ({ unitId, memberId }: Gone) => {
    const actor = await systemActor(platform.pools.auth, unitId, platform.now());
    if (!actor) return;
    await transaction(platform.pools.app, actor, 'read write', async (tx) => {
      await returnTasksToCell(tx, unitId, memberId);
      await platform.hub.tell(tx, {
        topic: 'tasks',
        unitLft: actor.post?.interval.lo ?? 0,
        id: unitId,
        memberId,
      });
    });
  },
});
