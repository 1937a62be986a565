import { lapseOf } from '@sotay/core/helpers/helper.rules.ts';
import { systemActor } from '../../platform/access/system-actor.ts';
import { audit } from '../../platform/audit/record.ts';
import { transaction } from '../../platform/db/transaction.ts';
import type { JobHandlers } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import { belongingsOf, endHelp, lockHelpsOf } from './helps.repository.ts';
import { tellBoth } from './tell-both.ts';

type Gone = { unitId: string; memberId: string };

export const helpersJobs = (platform: Platform): JobHandlers => ({
  /** A member has left the cell: the helps that lapse by it are ended for good, so that none comes back with the member. */
  'helpers.member-gone': async ({ unitId, memberId }: Gone) => {
    const now = platform.now();
    const actor = await systemActor(platform.pools.auth, unitId, now);
    if (!actor) return;
    await transaction(platform.pools.app, actor, 'read write', async (tx) => {
      for (const help of await lockHelpsOf(tx, unitId, memberId)) {
        const belongs = await belongingsOf(tx, unitId, [help.memberId, help.helperId]);
        const lapsed = lapseOf(belongs(help.memberId), belongs(help.helperId));
        if (!lapsed) continue;
        await endHelp(tx, help, { endedAt: now, lapsed });
        const { id: objectId, unitLft, memberId: subjectId, helperId } = help;
        const act = { action: 'helpers.lapse', objectKind: 'help', objectId, subjectId };
        const system = { tx, now, requestId: 'job', actor: { memberId: actor.memberId, post: null } };
        await audit(system, { unitId, unitLft, ...act, before: { helperId }, after: { lapsed } });
        await tellBoth(tx, platform, help);
      }
    });
  },
});
