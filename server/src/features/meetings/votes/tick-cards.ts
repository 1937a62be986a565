import { handFault, noVoteBecause } from '@sotay/core/meetings/ballot.rules.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Context } from '../../../platform/context.ts';
import type { Ballot, Input, Output, RollEntry, Vote } from '../meetings.types.ts';
import { ballotsOf, saveHand, takeCardBack } from '../repository/ballots.repository.ts';
import { rollOf } from '../repository/roll-call.repository.ts';
import { meetingToLead } from '../service/act.ts';
import { handUsed } from './cast-ballot.ts';
import { demandHands, voteAlone } from './held-vote.ts';
import { noteHand } from './note-hand.ts';

type Entry = Input<'tickCards'>['body']['entries'][number];

const tick = async (
  { tx, now }: Context,
  vote: Vote,
  { memberId, choice }: Entry,
  voter: RollEntry | undefined,
  given: Ballot | undefined,
): Promise<void> => {
  if (given && handFault(given, 'card')) throw handUsed(given);
  if (choice === null) return takeCardBack(tx, vote, memberId);
  const because = noVoteBecause(voter);
  if (because) throw new Refusal('meetings/may-not-vote', { because });
  await saveHand(tx, { ...vote, voteId: vote.id }, { memberId, hand: 'card', choice }, now);
};

/** Raised cards by name: for members without a phone, and where it is to stand in the sheet who raised it. */
export const tickCards = async (
  context: Context,
  { params, body }: Input<'tickCards'>,
): Promise<Output<'tickCards'>> => {
  const meeting = await meetingToLead(context, params, 'record-vote');
  const vote = await voteAlone(context, meeting, params.voteId);
  demandHands({ form: vote.form, isCounted: vote.closedAt !== null });
  const roll = new Map((await rollOf(context.tx, meeting)).map((voter) => [voter.memberId, voter]));
  const hands = new Map((await ballotsOf(context.tx, vote)).map((ballot) => [ballot.memberId, ballot]));
  for (const entry of body.entries)
    await tick(context, vote, entry, roll.get(entry.memberId), hands.get(entry.memberId));
  await noteHand(context, meeting, {
    action: 'tick-cards',
    voteId: vote.id,
    after: Object.fromEntries(body.entries.map(({ memberId, choice }) => [memberId, choice !== null])),
  });
  return { done: true };
};
