import { noVoteBecause } from '../ballot.rules.ts';
import type { NamedHand } from '../ballot.rules.ts';
import type { MeetingView } from '../meetings.schema.ts';
import type { LocalActOf } from './local-act.ts';

type VoteRow = MeetingView['votes'][number];

/** A vote with the cards that were ticked on this phone: the meeting as the server tells it names nobody's hand. */
type TickedVote = VoteRow & { readonly ticked?: readonly NamedHand[] };

/** The cards ticked by name that this phone knows of. */
export const ticksOf = (vote: TickedVote): readonly NamedHand[] => vote.ticked ?? [];

/** The vote with these cards ticked. */
export const ticked = (vote: VoteRow, hands: readonly NamedHand[]): TickedVote => ({
  ...vote,
  ticked: hands,
});

/** Ticks raised cards by name as the server would: all of the entries, or none where one of them may not vote. */
export function tickCards(view: MeetingView, { params, body }: LocalActOf<'tickCards'>): MeetingView {
  const vote = view.votes.find(({ id }) => id === params.voteId);
  if (view.state !== 'open' || !vote?.open || vote.form !== 'show-of-cards') return view;
  const voters = new Map(view.rollCall.map((row) => [row.memberId, row]));
  const mayNot = body.entries.some(
    ({ memberId, choice }) => choice !== null && noVoteBecause(voters.get(memberId)) !== undefined,
  );
  if (mayNot) return view;
  const hands = new Map(ticksOf(vote).map((hand) => [hand.memberId, hand]));
  for (const { memberId, choice } of body.entries) {
    if (choice === null) hands.delete(memberId);
    else hands.set(memberId, { memberId, hand: 'card', choice });
  }
  const after = ticked(vote, [...hands.values()]);
  return { ...view, votes: view.votes.map((entry) => (entry === vote ? after : entry)) };
}
