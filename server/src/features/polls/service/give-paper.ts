import { presentVoters } from '@sotay/core/meetings/vote.rules.ts';
import { leavesEnough, mayReceive } from '@sotay/core/polls/polls.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import { findMeeting, rollOf } from '../../meetings/index.ts';
import { changePoll } from '../polls.repository.ts';
import type { Input, Output } from '../polls.types.ts';
import { insertSlip } from '../slips.repository.ts';
import { openPollToLead, tracePoll } from './poll-to-lead.ts';

/** Notes that a member without a phone has received a slip of paper; from then on there is none on a phone. */
export const givePaper = async (
  context: Context,
  { params, body }: Input<'givePaper'>,
): Promise<Output<'givePaper'>> => {
  const poll = await openPollToLead(context, params);
  const roll = await rollOf(context.tx, found(await findMeeting(context.tx, poll.unitId, poll.meetingId)));
  const member = roll.find(({ memberId }) => memberId === body.memberId);
  if (!member || !mayReceive(member)) throw new Refusal('polls/not-eligible');
  const slip = { memberId: body.memberId, hand: 'paper', blinded: null } as const;
  if (!(await insertSlip(context.tx, poll, slip))) throw new Refusal('polls/has-slip');
  if (!leavesEnough(presentVoters(roll), poll.paperSlips)) throw new Refusal('polls/paper-leaves-too-few');
  const paperSlips = poll.paperSlips + 1;
  await changePoll(context.tx, poll, { paperSlips });
  await tracePoll(context, poll, 'give-paper', { paperSlips });
  return { done: true };
};
