import { randomUUIDv7 } from 'node:crypto';
import { MOST_SLIPS, SLIP_HOURS } from '@sotay/core/auth/slips.rules.ts';
import { audit } from '../../../platform/audit/record.ts';
import { demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Caller } from '../../../platform/http/room.ts';
import type { Platform } from '../../../platform/platform.ts';
import { countWaiting, findUnit, insertBatch, listWaiting } from '../slips.repository.ts';
import { helpable } from './may-help.ts';

/** What the jobs of a sheet carry: ids only. */
export type SlipsJob = { unitId: string; batchId: string; accountId: string; postId: string | null };

const choose = async (
  platform: Platform,
  caller: Caller,
  place: { unitLft: number; rgt: number },
  wanted: readonly string[] | null,
): Promise<string[]> => {
  const count = wanted?.length ?? (await countWaiting(caller.tx, place));
  if (count > MOST_SLIPS) throw new Refusal('auth/too-many-slips', { count, most: MOST_SLIPS });
  const waiting = await listWaiting(caller.tx, place, MOST_SLIPS, wanted);
  const asked = waiting.map((member) => member.memberId);
  const may = await helpable(platform, caller.actor, asked, caller.now);
  const chosen = asked.filter(may);
  if (wanted && chosen.length < asked.length) throw new Refusal('auth/holds-post');
  if (chosen.length === 0) throw new Refusal('auth/nobody-to-activate');
  return chosen;
};

/** Begins a sheet of slips for members whose accounts wait; the codes are made by a job. */
export const askForSlips = async (
  platform: Platform,
  caller: Caller,
  unitId: string,
  wanted: readonly string[] | null,
): Promise<{ id: string }> => {
  const { tx, actor, now } = caller;
  const unit = demand(caller, await findUnit(tx, unitId));
  const memberIds = await choose(platform, caller, unit, wanted);
  const id = randomUUIDv7();
  const { unitLft } = unit;
  await insertBatch(tx, { unitId, id, unitLft, askedBy: actor.memberId, memberIds, createdAt: now });
  await audit(caller, {
    unitId,
    unitLft,
    action: 'auth.make-slips',
    objectKind: 'slip-batch',
    objectId: id,
    after: { slips: memberIds.length },
  });
  const job: SlipsJob = {
    unitId,
    batchId: id,
    accountId: actor.accountId,
    postId: actor.post?.id ?? null,
  };
  await platform.jobs.enqueue(tx, 'auth.make-slips', job);
  await platform.jobs.enqueue(tx, 'auth.drop-slips', job, SLIP_HOURS * 3_600);
  await platform.hub.tell(tx, { topic: 'auth', unitLft, id: unitId });
  return { id };
};
