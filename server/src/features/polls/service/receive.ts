import { mayReceive } from '@sotay/core/polls/polls.rules.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findMeeting, rollOf } from '../../meetings/index.ts';
import { readPollKeys } from '../poll-keys.ts';
import { findPoll } from '../polls.repository.ts';
import type { Input, Output, Poll } from '../polls.types.ts';
import { insertSlip, slipOf } from '../slips.repository.ts';
import { stampBlinded } from '../stamp.ts';

const demandVoter = async (context: Context, poll: Poll): Promise<void> => {
  const meeting = found(await findMeeting(context.tx, poll.unitId, poll.meetingId));
  const roll = await rollOf(context.tx, meeting);
  const self = roll.find(({ memberId }) => memberId === context.actor.memberId);
  if (!self || !mayReceive(self)) throw new Refusal('polls/not-eligible');
};

/** Whether the member holds this very slip; another one, or one of paper, is refused. */
const holds = async ({ tx, actor }: Context, poll: Poll, blinded: Buffer): Promise<boolean> => {
  const held = await slipOf(tx, poll, actor.memberId);
  if (held?.hand === 'paper') throw new Refusal('polls/has-paper-slip');
  if (held && !held.blinded?.equals(blinded)) throw new Refusal('polls/slip-given-before');
  return held !== undefined;
};

/** Gives the member the one slip, or the same one again. */
const giveOnce = async (context: Context, poll: Poll, blinded: Buffer): Promise<void> => {
  if (await holds(context, poll, blinded)) return;
  await demandVoter(context, poll);
  const { memberId } = context.actor;
  if (await insertSlip(context.tx, poll, { memberId, hand: 'phone', blinded })) return;
  // Another hand was quicker by a moment, or the count.
  if (!(await holds(context, poll, blinded))) throw new Refusal('polls/not-open');
};

/**
 * Stamps a slip that it cannot see. It leaves no event: an event has a time, and the row that keeps one from voting twice has none.
 */
export const receive =
  (platform: Platform) =>
  async (context: Context, { params, body }: Input<'receive'>): Promise<Output<'receive'>> => {
    const poll = demand(context, await findPoll(context.tx, params));
    if (poll.state !== 'open') throw new Refusal('polls/not-open');
    const blinded = Buffer.from(body.blinded, 'hex');
    const keys = await readPollKeys(platform, poll.id);
    if (!keys) throw new Refusal('polls/key-lost');
    await giveOnce(context, poll, blinded);
    try {
      const stamped = stampBlinded({ secretKey: keys.stamp, publicKey: poll.publicKey }, blinded);
      return {
        evaluated: Buffer.from(stamped.evaluated).toString('hex'),
        proof: Buffer.from(stamped.proof).toString('hex'),
      };
    } catch {
      throw new Refusal('polls/slip-malformed');
    }
  };
