import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { systemActor } from '../../platform/access/system-actor.ts';
import { type Tx, transaction } from '../../platform/db/transaction.ts';
import type { JobHandlers } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import { handOverTasks, placeOfUnit, returnTasksToCell, unitOfMember } from './tasks.repository.ts';

type Gone = { unitId: string; memberId: string };

/** What a decision of those above did to a cell: `memberIds` went to `toUnitId`, or the whole cell (null) ended. */
type HandedOver = {
  unitId: string;
  toUnitId: string | null;
  memberIds: string[] | null;
  /** The unit that governs both cells, and who wrote the decision down. */
  governedBy: string;
  authorId: string;
  note: string;
};

export const tasksJobs = (platform: Platform): JobHandlers => {
  const asGovernor = async (unitId: string, work: (tx: Tx, actor: Actor) => Promise<void>): Promise<void> => {
    const actor = await systemActor(platform.pools.auth, unitId, platform.now());
    if (actor) await transaction(platform.pools.app, actor, 'read write', (tx) => work(tx, actor));
  };
  return {
    /** A member has gone to another cell or left: their open tasks are the cell's again, to be given anew or closed. */
    'tasks.member-gone': ({ unitId, memberId }: Gone) =>
      asGovernor(unitId, async (tx, actor) => {
        await returnTasksToCell(tx, unitId, memberId);
        const unitLft = actor.post?.interval.lo ?? 0;
        await platform.hub.tell(tx, { topic: 'tasks', unitLft, id: unitId, memberId });
      }),
    /** Cells merged, split or ended: open tasks go on where their receivers are, or are closed with a note. */
    'tasks.handed-over': (job: HandedOver) =>
      asGovernor(job.governedBy, async (tx) => {
        const now = platform.now();
        const to = job.toUnitId === null ? null : await placeOfUnit(tx, job.toUnitId);
        const author = { memberId: job.authorId, unitId: await unitOfMember(tx, job.authorId) };
        const day = { today: dayOfInstant(now.toISOString()), now };
        await handOverTasks(tx, { ...job, ...day, to, author });
        if (to) await platform.hub.tell(tx, { topic: 'tasks', unitLft: to.unitLft, id: to.unitId });
      }),
  };
};
