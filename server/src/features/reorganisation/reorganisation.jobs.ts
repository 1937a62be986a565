import { systemActor } from '../../platform/access/system-actor.ts';
import { PlacesMoved, transaction } from '../../platform/db/transaction.ts';
import type { JobHandlers } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import { lockMovingTree } from '../../platform/tree/free-room.ts';
import { carryOn } from './service/carry-on.ts';

type Moving = { unitId: string; id: string; governedBy: string };

/** One portion; true when there is nothing left to do. */
const takePortion = async (platform: Platform, { governedBy, ...change }: Moving): Promise<boolean> => {
  const now = platform.now();
  const actor = await systemActor(platform.pools.auth, governedBy, now);
  if (!actor) return true;
  return transaction(platform.pools.app, actor, 'read write', async (tx) => {
    await lockMovingTree(tx);
    return carryOn({ tx, now }, platform, change);
  });
};

export const reorganisationJobs = (platform: Platform): JobHandlers => ({
  /** Units are on their way to another place. Whoever was overtaken by people at work there takes the same portion again. */
  'reorganisation.carry-on': async (moving: Moving) => {
    for (;;) {
      const isDone = await takePortion(platform, moving).catch((error: unknown) => {
        if (error instanceof PlacesMoved) return false;
        throw error;
      });
      if (isDone) return;
    }
  },
});
