import type { guardContract } from '@sotay/core/guard/guard.contract.ts';
import {
  type GuardSide,
  type Verdict,
  decisionFault,
  isReleased,
  sideOf,
} from '@sotay/core/guard/decision.rules.ts';
import type { InputOf } from '@sotay/core/kernel/contract.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { tellThrough } from '../../../platform/realtime/hub.ts';
import { nameOf } from '../../members/index.ts';
import { type HeldRow, changeHeld, decisionsOn, insertDecision, lockHeld } from '../guard.repository.ts';

type Input = InputOf<(typeof guardContract)['release']>;
type Jobs = Pick<Platform, 'jobs'>;

const write = async (
  { tx, actor, now }: Context,
  { unitId, unitLft, fileId }: HeldRow,
  said: { readonly side: GuardSide; readonly verdict: Verdict; readonly reason: string },
): Promise<void> => {
  const { memberId } = actor;
  const memberName = await nameOf(tx, actor);
  await insertDecision(tx, { unitId, unitLft, fileId, memberId, memberName, decidedAt: now, ...said });
};

/** Ends the holding; the bytes follow in a job. */
const end = async (
  { jobs }: Jobs,
  { tx, now }: Context,
  held: HeldRow,
  state: 'released' | 'destroyed',
): Promise<void> => {
  const { unitId, fileId } = held;
  // Without its key what is left says nothing to anybody.
  const gone = state === 'destroyed' ? { sealedKey: null, facts: null } : {};
  await changeHeld(tx, held, { state, settledAt: now, ...gone });
  await jobs.enqueue(tx, 'guard.settle', { unitId, fileId });
};

const decided =
  (verdict: Verdict) =>
  async (platform: Jobs, context: Context, { params, body }: Input): Promise<{ done: true }> => {
    const { tx, actor } = context;
    const held = demand(context, await lockHeld(tx, { unitId: params.unitId, fileId: params.heldFileId }));
    const before = await decisionsOn(tx, held);
    const side = sideOf(actor.post?.kind);
    const fault = decisionFault({ held, before, memberId: actor.memberId, side });
    if (fault) throw new Refusal(fault);
    const { unitId, unitLft, fileId, memberId: subjectId } = held;
    const said = { side, verdict, reason: body.reason.trim() };
    await write(context, held, said);
    if (verdict === 'destroy') await end(platform, context, held, 'destroyed');
    else if (isReleased([...before, said])) await end(platform, context, held, 'released');
    await audit(context, {
      ...{ unitId, unitLft, action: `guard.${verdict}`, objectKind: 'file', objectId: fileId, subjectId },
      after: said,
    });
    await tellThrough(tx, { topic: 'files', unitLft, id: fileId });
    return { done: true };
  };

export const release = decided('release');
export const destroy = decided('destroy');
