import { handFault, noVoteBecause } from '@sotay/core/meetings/ballot.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Ballot, Input, Output } from '../meetings.types.ts';
import { findBallot, saveHand } from '../repository/ballots.repository.ts';
import { entryOf } from '../repository/roll-call.repository.ts';
import { meetingOfMember } from '../service/act.ts';
import { demandHands, voteTogether } from './held-vote.ts';
import { noteHand } from './note-hand.ts';

/** The second hand is told which was the first, and when. */
export const handUsed = ({ hand, castAt }: Pick<Ballot, 'hand' | 'castAt'>): Refusal =>
  new Refusal('meetings/hand-used', { hand, at: castAt.toISOString() });

/**
 * A member's own hand by phone. The log keeps who voted and when; what they said stands in the ballot alone and may change until
 * the vote is closed.
 */
export const castBallot = async (
  context: Context,
  { params, body }: Input<'castBallot'>,
): Promise<Output<'castBallot'>> => {
  const { tx, actor, now } = context;
  const meeting = await meetingOfMember(context, params, 'record-vote');
  const vote = await voteTogether(context, meeting, params.voteId);
  demandHands(vote);
  const because = noVoteBecause(await entryOf(tx, meeting, actor.memberId));
  if (because) throw new Refusal('meetings/may-not-vote', { because });
  const given = await findBallot(tx, vote, actor.memberId);
  if (given && handFault(given, 'phone')) throw handUsed(given);
  const hand = { memberId: actor.memberId, hand: 'phone', choice: body.choice } as const;
  // Somebody ticked the card in this very moment.
  if (!(await saveHand(tx, vote, hand, now))) throw handUsed({ hand: 'card', castAt: now });
  await noteHand(context, meeting, {
    action: 'cast-ballot',
    voteId: vote.id,
    after: { hand: 'phone', changed: given !== undefined },
  });
  return { at: now.toISOString() };
};
