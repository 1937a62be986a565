import { systemActor } from '../../../platform/access/system-actor.ts';
import { transaction } from '../../../platform/db/transaction.ts';
import type { Platform } from '../../../platform/platform.ts';
import { lockMeeting } from '../../meetings/index.ts';
import { findPoll } from '../polls.repository.ts';
import type { PollPath } from '../polls.types.ts';
import { sweepPollKeys } from '../sweep-keys.ts';
import { callOff } from './call-off.ts';

const callOffOpen = async (platform: Platform, path: PollPath): Promise<void> => {
  const now = platform.now();
  const actor = await systemActor(platform.pools.auth, path.unitId, now);
  if (!actor) return;
  await transaction(platform.pools.app, actor, 'read write', async (tx) => {
    await lockMeeting(tx, path.unitId, path.meetingId);
    const poll = await findPoll(tx, path);
    if (poll?.state !== 'open') return;
    const system = { tx, now, requestId: 'job', actor: { memberId: actor.memberId, post: null } };
    await callOff(platform, system, poll, 'expire');
  });
};

/** A day after it was asked: a poll that nobody has counted is called off, and keys that no poll needs go too (ADR 30). */
export const expirePoll =
  (platform: Platform) =>
  async (path: PollPath): Promise<void> => {
    await callOffOpen(platform, path);
    await sweepPollKeys(platform);
  };
