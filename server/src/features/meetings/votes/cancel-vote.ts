import { Refusal } from '../../../platform/errors.ts';
import type { Context } from '../../../platform/context.ts';
import type { Input, Output } from '../meetings.types.ts';
import { deleteVote } from '../repository/votes.repository.ts';
import { meetingToLead, trace } from '../service/act.ts';
import { voteAlone } from './held-vote.ts';

/** Takes back a vote opened by mistake, and the hands that were given. */
export const cancelVote = async (
  context: Context,
  { params }: Input<'cancelVote'>,
): Promise<Output<'cancelVote'>> => {
  const meeting = await meetingToLead(context, params, 'record-vote');
  const vote = await voteAlone(context, meeting, params.voteId);
  if (vote.closedAt !== null) throw new Refusal('meetings/vote-already-counted');
  await deleteVote(context.tx, vote);
  await trace(context, meeting, {
    action: 'cancel-vote',
    object: { kind: 'vote', id: vote.id },
    before: { question: vote.question },
  });
  return { done: true };
};
