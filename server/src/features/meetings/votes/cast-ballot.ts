import { handFault, noVoteBecause } from '@sotay/core/meetings/ballot.rules.ts';
import { actFault } from '@sotay/core/meetings/meeting.rules.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Ballot, Input, Output } from '../meetings.types.ts';
import { passVote, saveHand } from '../repository/ballots.repository.ts';
import { readCasting } from '../repository/casting.repository.ts';
import { refuse } from '../service/act.ts';
import { demandHands } from './held-vote.ts';
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
  await passVote(tx, params.voteId, 'together');
  const casting = demand(context, await readCasting(tx, params, actor.memberId));
  refuse(actFault(casting, 'record-vote'));
  const { vote, voter, given } = casting;
  demandHands(vote);
  const because = noVoteBecause(voter ?? undefined);
  if (because) throw new Refusal('meetings/may-not-vote', { because });
  if (given && handFault(given, 'phone')) throw handUsed({ ...given, castAt: new Date(given.castAt) });
  const hand = { memberId: actor.memberId, hand: 'phone', choice: body.choice } as const;
  const place = { ...params, unitLft: casting.unitLft };
  // Somebody ticked the card in this very moment.
  if (!(await saveHand(tx, place, hand, now))) throw handUsed({ hand: 'card', castAt: now });
  await noteHand(context, casting, {
    action: 'cast-ballot',
    voteId: params.voteId,
    after: { hand: 'phone', changed: given !== null },
  });
  return { at: now.toISOString() };
};
