import { happenedAt } from '@sotay/core/kernel/device-time.rules.ts';
import { voteCode } from '@sotay/core/meetings/offline/vote-code.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Input, Meeting, Output, Vote } from '../meetings.types.ts';
import { votesOf } from '../repository/votes.repository.ts';
import { meetingOfMember } from '../service/act.ts';
import { castBallot } from '../votes/cast-ballot.ts';

/** The vote of a code; one that has not arrived from the phone of those who lead is not known yet. */
const voteOf = async ({ tx }: Context, meeting: Meeting, code: string): Promise<Vote> => {
  const named = (await votesOf(tx, meeting)).filter((vote) => voteCode(vote.id) === code);
  const [vote] = named;
  if (!vote || named.length > 1) throw new Refusal('meetings/vote-code-unknown');
  return vote;
};

/**
 * A member's hand by phone from a hall without signal, under the code that was shown there. It counts as one given at its hour:
 * not before the vote was opened, and not by a clock that cannot be believed. Whether it was given before the vote was closed
 * is seen when the count arrives (`closeInHall`); a vote that is counted takes no more hands.
 */
export const castHallBallot = async (
  context: Context,
  { params, body }: Input<'hallBallot'>,
): Promise<Output<'hallBallot'>> => {
  const { device, now } = context;
  const meeting = await meetingOfMember(context, params, 'record-vote');
  const vote = await voteOf(context, meeting, body.code);
  const { at, fault } = device
    ? happenedAt(device, now.toISOString(), null)
    : { at: now.toISOString(), fault: null };
  if (fault || new Date(at) < vote.openedAt) throw new Refusal('meetings/ballot-out-of-time');
  return castBallot(
    { ...context, now: new Date(at), receivedAt: now },
    {
      params: { ...params, voteId: vote.id },
      body: { choice: body.choice },
      query: undefined,
      upload: undefined,
    },
  );
};
