import { answerCount, paperFault, resultOf } from '@sotay/core/polls/polls.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findMeeting, rollOf } from '../../meetings/index.ts';
import { shutAndCount } from '../ballot-box.ts';
import { electorate } from '../electorate.ts';
import { readPollKeys } from '../poll-keys.ts';
import { changePoll } from '../polls.repository.ts';
import type { Input, Output, Poll } from '../polls.types.ts';
import { callOff, clearAway } from './call-off.ts';
import { openPollToLead, pollToLead, tracePoll } from './poll-to-lead.ts';

const eligibleNow = async ({ tx }: Context, poll: Poll): Promise<number> => {
  const meeting = found(await findMeeting(tx, poll.unitId, poll.meetingId));
  return electorate(tx, poll, await rollOf(tx, meeting));
};

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/**
 * Shuts the box and counts. The box is shut first, by its own role: should this transaction fail afterwards, nobody can cast any more
 * and the count is simply asked for again.
 */
export const closePoll =
  (platform: Platform) =>
  async (context: Context, { params, body }: Input<'close'>): Promise<Output<'close'>> => {
    const poll = await pollToLead(context, params);
    if (poll.state === 'closed') return { done: true };
    if (poll.state === 'cancelled') throw new Refusal('polls/not-open');
    const fault = paperFault(body.paper, { answers: answerCount(poll), slips: poll.paperSlips });
    if (fault) throw new Refusal(fault);
    const keys = await readPollKeys(platform, poll.id);
    if (!keys) throw new Refusal('polls/key-lost');
    const box = await shutAndCount(platform, poll, keys.box);
    const result = resultOf(box, body.paper);
    const castSlips = sum(box) + sum(body.paper);
    const eligible = await eligibleNow(context, poll);
    await changePoll(context.tx, poll, {
      ...{ state: 'closed', closedAt: context.now, eligible, castSlips, result },
    });
    await clearAway(platform, context.tx, poll);
    await tracePoll(context, poll, 'close', { castSlips, counted: result !== null });
    return { done: true };
  };

/** Ends a poll uncounted. */
export const cancelPoll =
  (platform: Platform) =>
  async (context: Context, { params }: Input<'cancel'>): Promise<Output<'cancel'>> => {
    await callOff(platform, context, await openPollToLead(context, params), 'cancel');
    return { done: true };
  };
