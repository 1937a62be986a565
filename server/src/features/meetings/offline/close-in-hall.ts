import type { Context } from '../../../platform/context.ts';
import type { Input, Output } from '../meetings.types.ts';
import { closeVote } from '../votes/close-vote.ts';

/**
 * Closes a vote at the hour at which it was closed in the hall: a hand that a phone gave after that hour is no hand of this vote, and
 * goes before the count. At a vote that is closed at once there is none.
 */
export const closeInHall = async (
  context: Context,
  input: Input<'closeVote'>,
): Promise<Output<'closeVote'>> => {
  const { unitId, voteId } = input.params;
  if (context.device)
    await context.tx
      .deleteFrom('ballots')
      .where('unitId', '=', unitId)
      .where('voteId', '=', voteId)
      .where('hand', '=', 'phone')
      .where('castAt', '>', context.now)
      .execute();
  return closeVote(context, input);
};
