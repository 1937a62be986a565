import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { transaction } from '../../platform/db/transaction.ts';
import { systemActor } from '../../platform/access/system-actor.ts';
import type { JobHandlers } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import { closeAccount, ensureAccounts, holderFromRow } from '../auth/index.ts';
import { readNumbers } from './members.repository.ts';
import { showStanding } from './standings.repository.ts';

type OneMember = { unitId: string; memberId: string };

type Accounts = { unitId: string; memberIds: string[] };

const followMembers = async (platform: Platform, { unitId, memberIds }: Accounts): Promise<void> => {
  const actor = await systemActor(platform.pools.auth, unitId, platform.now());
  if (!actor) return;
  const rows = await transaction(platform.pools.app, actor, 'read only', (tx) =>
    readNumbers(tx, unitId, memberIds),
  );
  await ensureAccounts(
    platform,
    rows.map((row) => holderFromRow(platform, row)),
  );
};

/** Accounts are written by another role and so after the members; this runs until both agree. */
export const membersJobs = (platform: Platform): JobHandlers => ({
  'members.accounts': (accounts: Accounts) => followMembers(platform, accounts),
  /** Two records became one: first the account given up lets go of its numbers, then the kept one takes those of its record. */
  'members.merged': async ({ unitId, memberId, goneId }: OneMember & { goneId: string }) => {
    await closeAccount(platform, goneId);
    await followMembers(platform, { unitId, memberIds: [memberId] });
  },
  /** Somebody left: every session, code and number of theirs ends, so that the numbers are free again. */
  'members.close-account': ({ memberId }: OneMember) => closeAccount(platform, memberId),
  /** A day has begun on which somebody's rights are others: a post begins or is over, a stay has ended. */
  'members.access': async ({ unitId, memberId }: OneMember) => {
    const actor = await systemActor(platform.pools.auth, unitId, platform.now());
    if (!actor) return;
    await transaction(platform.pools.app, actor, 'read write', (tx) =>
      platform.hub.tell(tx, {
        topic: 'access',
        unitLft: actor.post?.interval.lo ?? 0,
        id: memberId,
        memberId,
      }),
    );
  },
  /** A day has begun on which the member stands differently, as was written down before. */
  'members.standing': async ({ unitId, memberId }: OneMember) => {
    const now = platform.now();
    const actor = await systemActor(platform.pools.auth, unitId, now);
    if (!actor) return;
    await transaction(platform.pools.app, actor, 'read write', async (tx) => {
      if (!(await showStanding(tx, { unitId, id: memberId }, dayOfInstant(now.toISOString())))) return;
      const unitLft = actor.post?.interval.lo ?? 0;
      await platform.hub.tell(tx, { topic: 'members', unitLft, id: memberId, memberId });
    });
  },
});
