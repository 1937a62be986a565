import { randomUUIDv7 } from 'node:crypto';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { nameOf } from '../../members/index.ts';
import { answerTransfer, carryOut, endOpenTransfers, insertTransfer } from '../transfers.repository.ts';
import { tellBoth } from './carry-out.ts';

type Cell = { readonly id: string; readonly unitLft: number; readonly name: string };

/** A decision of those above that takes members to another cell. */
type ByDecision = {
  readonly from: Cell;
  readonly to: Cell;
  readonly members: readonly { readonly id: string; readonly fullName: string }[];
  readonly basis: string;
  readonly happenedOn: string;
};

/**
 * Members go to another cell by decision of those above, which stands for what both cells would have answered: each leaves a transfer
 * that is done, as if they had been sent one by one. What they were asked before is settled by it. Their tasks are the caller's matter.
 */
export const transferByDecision = async (
  context: Context,
  platform: Platform,
  { from, to, members, basis, happenedOn }: ByDecision,
): Promise<void> => {
  const { tx, actor, now, requestId } = context;
  const askerName = await nameOf(tx, actor);
  await endOpenTransfers(tx, from.id, { memberIds: members.map(({ id }) => id), answer: basis, now });
  for (const { id: memberId, fullName: memberName } of members) {
    const transfer = {
      ...{ id: randomUUIDv7(), unitId: from.id, unitLft: from.unitLft, unitName: from.name },
      ...{ toUnitId: to.id, toUnitLft: to.unitLft, toUnitName: to.name, memberId, memberName, basis },
      ...{ introducedOn: happenedOn, effectiveOn: happenedOn, untilOn: null },
      ...{ askedBy: actor.memberId, askerName, askedAt: now },
      ...({ kind: 'official', purpose: 'work', state: 'asked' } as const),
    };
    if (!(await insertTransfer(tx, transfer))) throw new Refusal('transfers/open-already');
    const answer = { answeredBy: actor.memberId, answererName: askerName, answer: basis, answeredAt: now };
    await answerTransfer(tx, transfer, { state: 'accepted', ...answer });
    const act = {
      ...{ now, actor: actor.memberId, request: requestId },
      today: dayOfInstant(now.toISOString()),
    };
    if (!(await carryOut(tx, transfer, act))) throw new Refusal('transfers/member-gone');
    await platform.jobs.enqueue(tx, 'helpers.member-gone', { unitId: from.id, memberId });
    await tellBoth(context, platform, transfer);
  }
};
