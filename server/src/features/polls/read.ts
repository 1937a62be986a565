import type { PollRow } from '@sotay/core/polls/polls.contract.ts';
import { castInFives, mayReceive } from '@sotay/core/polls/polls.rules.ts';
import { abilitiesOn } from '../../platform/access/policy.ts';
import { type Context, demand } from '../../platform/context.ts';
import { found } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { findMeeting, rollOf } from '../meetings/index.ts';
import { countCast } from './ballot-box.ts';
import { electorate } from './electorate.ts';
import { readPollKeys } from './poll-keys.ts';
import { pollsPolicy } from './polls.policy.ts';
import { findPoll, pollsOf } from './polls.repository.ts';
import type { Input, Output, Poll } from './polls.types.ts';
import { slipOf, slipsOf } from './slips.repository.ts';

type Roll = Awaited<ReturnType<typeof rollOf>>;

const castNow = async (platform: Platform, poll: Poll): Promise<number> => {
  const keys = await readPollKeys(platform, poll.id);
  return keys ? countCast(platform, poll, keys.box) : 0;
};

const rowOf = async (platform: Platform, context: Context, poll: Poll, roll: Roll): Promise<PollRow> => {
  const isOpen = poll.state === 'open';
  const { memberId } = context.actor;
  const self = roll.find((entry) => entry.memberId === memberId);
  const cast = isOpen ? await castNow(platform, poll) : poll.castSlips;
  const eligible = isOpen ? await electorate(context.tx, poll, roll) : poll.eligible;
  const { id, kind, answerSet, ownAnswers, question, itemId, state, paperSlips, result } = poll;
  return {
    ...{ id, kind, answerSet, ownAnswers, question, itemId, state, paperSlips, result, eligible },
    publicKey: poll.publicKey.toString('hex'),
    cast: isOpen ? castInFives(cast) : cast,
    everybodyHasCast: isOpen && cast + paperSlips >= eligible,
    mine: (await slipOf(context.tx, poll, memberId))?.hand ?? null,
    mayReceive: isOpen && self !== undefined && mayReceive(self),
    openedAt: poll.openedAt.toISOString(),
    closedAt: poll.closedAt?.toISOString() ?? null,
  };
};

export const readPolls =
  (platform: Platform) =>
  async (context: Context, { params }: Input<'list'>): Promise<Output<'list'>> => {
    const meeting = demand(context, await findMeeting(context.tx, params.unitId, params.meetingId));
    const roll = await rollOf(context.tx, meeting);
    const polls: PollRow[] = [];
    for (const poll of await pollsOf(context.tx, meeting))
      polls.push(await rowOf(platform, context, poll, roll));
    return { polls, abilities: abilitiesOn(pollsPolicy, context.actor, meeting, ['polls.lead']) };
  };

/** Whoever may vote, and whoever had received a slip before leaving the room. */
export const readVoters = async (
  context: Context,
  { params }: Input<'voters'>,
): Promise<Output<'voters'>> => {
  const poll = demand(context, await findPoll(context.tx, params));
  const meeting = found(await findMeeting(context.tx, poll.unitId, poll.meetingId));
  const hands = new Map((await slipsOf(context.tx, poll)).map(({ memberId, hand }) => [memberId, hand]));
  const roll = await rollOf(context.tx, meeting);
  return {
    voters: roll
      .filter((entry) => mayReceive(entry) || hands.has(entry.memberId))
      .map(({ memberId, name }) => ({ memberId, name, hand: hands.get(memberId) ?? null })),
  };
};
