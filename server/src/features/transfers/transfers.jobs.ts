import { systemActor } from '../../platform/access/system-actor.ts';
import { transaction } from '../../platform/db/transaction.ts';
import type { JobHandlers } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import { carryOutTransfer } from './service/carry-out.ts';
import { lockTransfer } from './transfers.repository.ts';

type Due = { id: string; unitId: string; toUnitId: string };

export const transfersJobs = (platform: Platform): JobHandlers => ({
  /** The day of an agreed transfer has come; one that was cancelled meanwhile is let be. */
  'transfers.due': async ({ id, toUnitId }: Due) => {
    const now = platform.now();
    const actor = await systemActor(platform.pools.auth, toUnitId, now);
    if (!actor) return;
    await transaction(platform.pools.app, actor, 'read write', async (tx) => {
      const transfer = await lockTransfer(tx, toUnitId, id);
      if (transfer) await carryOutTransfer({ tx, now, actor, requestId: 'job' }, platform, transfer);
    });
  },
});
