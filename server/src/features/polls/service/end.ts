import { presentVoters } from '@sotay/core/meetings/vote.rules.ts';
import { answerCount, paperFault, resultOf } from '@sotay/core/polls/polls.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findMeeting, rollOf } from '../../meetings/index.ts';
import { shutAndCount } from '../ballot-box.ts';
import { readPollKeys } from '../poll-keys.ts';
import { changePoll, takeBoxAway } from '../polls.repository.ts';
import type { Input, Output, Poll } from '../polls.types.ts';
import { forgetSlips } from '../slips.repository.ts';
import { openPollToLead, pollToLead, tracePoll } from './poll-to-lead.ts';

/** With the poll go its box and the list of slips, in this transaction; its key as soon as that is on the disk. */
const clearAway = async ({ jobs }: Platform, { tx }: Context, poll: Poll): Promise<void> => {
  await takeBoxAway(tx, poll);
  await forgetSlips(tx, poll);
  await jobs.enqueue(tx, 'polls.destroy-keys', { pollId: poll.id });
};

const eligibleNow = async ({ tx }: Context, { unitId, meetingId }: Poll): Promise<number> =>
  presentVoters(await rollOf(tx, found(await findMeeting(tx, unitId, meetingId))));

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
    await clearAway(platform, context, poll);
    await tracePoll(context, poll, 'close', { castSlips, counted: result !== null });
    return { done: true };
  };

/** Ends a poll uncounted. */
export const cancelPoll =
  (platform: Platform) =>
  async (context: Context, { params }: Input<'cancel'>): Promise<Output<'cancel'>> => {
    const poll = await openPollToLead(context, params);
    await changePoll(context.tx, poll, { state: 'cancelled', closedAt: context.now });
    await clearAway(platform, context, poll);
    await tracePoll(context, poll, 'cancel');
    return { done: true };
  };
