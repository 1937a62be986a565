import { handSheet, noVoteBecause, votesIn } from '@sotay/core/meetings/ballot.rules.ts';
import type { HandSheet } from '@sotay/core/meetings/ballot.rules.ts';
import { mayVote } from '@sotay/core/meetings/roll-call.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { found } from '../../../platform/errors.ts';
import type { Ballot, Input, Meeting, MeetingKey, Output, RollEntry, Vote } from '../meetings.types.ts';
import { ballotsOf, findBallot } from '../repository/ballots.repository.ts';
import { findMeeting } from '../repository/meeting.repository.ts';
import { reservedOf } from '../repository/reserved.repository.ts';
import { entryOf, rollOf } from '../repository/roll-call.repository.ts';
import { findVote } from '../repository/votes.repository.ts';
import { voteRow } from '../view/votes.view.ts';

type VoteKey = MeetingKey & { voteId: string };

const load = async (context: Context, key: VoteKey) => {
  const meeting = demand(context, await findMeeting(context.tx, key.unitId, key.meetingId));
  const vote = found(await findVote(context.tx, meeting, key.voteId));
  return { meeting, vote, roll: await rollOf(context.tx, meeting) };
};

const figuresOf = ({ voters, phone, ticked, left, uncounted }: HandSheet): Output<'voteProgress'> => ({
  voters,
  phones: votesIn(phone),
  ticked: votesIn(ticked),
  left,
  uncounted,
});

/** How many hands there are at this moment. */
export const readVoteProgress = async (
  context: Context,
  { params }: Input<'voteProgress'>,
): Promise<Output<'voteProgress'>> => {
  const { vote, roll } = await load(context, params);
  return figuresOf(handSheet(roll, await ballotsOf(context.tx, vote)));
};

const hereOf = (voter: RollEntry): 'here' | 'absent' | 'left' => {
  const because = noVoteBecause(voter);
  return because === 'absent' || because === 'left' ? because : 'here';
};

/** What a phone said is told after the count alone. */
const personOf = (vote: Vote, voter: RollEntry, ballot: Ballot | undefined) => ({
  memberId: voter.memberId,
  name: voter.name,
  here: hereOf(voter),
  hand: ballot?.hand ?? null,
  choice: ballot && (ballot.hand === 'card' || vote.closedAt !== null) ? ballot.choice : null,
  at: ballot?.castAt.toISOString() ?? null,
});

const savedCount = ({ hands }: Vote) => (hands ? { cards: hands.cards, paper: hands.paper } : null);

/** The sheet of those who lead: members with a right to vote, and who of them has given a hand. */
export const readVoteSheet = async (
  context: Context,
  { params }: Input<'voteSheet'>,
): Promise<Output<'voteSheet'>> => {
  const { meeting, vote, roll } = await load(context, params);
  const ballots = await ballotsOf(context.tx, vote);
  const byMember = new Map(ballots.map((ballot) => [ballot.memberId, ballot]));
  const reserved = (await reservedOf(context.tx, meeting)).filter(({ voteId }) => voteId === vote.id);
  return {
    vote: voteRow(meeting, vote, roll),
    figures: figuresOf(handSheet(roll, ballots)),
    counted: savedCount(vote),
    slips: vote.slips,
    people: roll.filter(mayVote).map((voter) => personOf(vote, voter, byMember.get(voter.memberId))),
    reserved: reserved.map(({ memberId, name, body }) => ({ memberId, name, body })),
  };
};

const reservedBy = async (context: Context, meeting: Meeting, voteId: string): Promise<string> => {
  const all = await reservedOf(context.tx, meeting);
  return all.find((one) => one.voteId === voteId && one.memberId === context.actor.memberId)?.body ?? '';
};

/** A vote as the asker stands to it. */
export const readBallot = async (
  context: Context,
  { params }: Input<'ballot'>,
): Promise<Output<'ballot'>> => {
  const { tx, actor } = context;
  const { meeting, vote, roll } = await load(context, params);
  const mine = await findBallot(tx, vote, actor.memberId);
  return {
    vote: voteRow(meeting, vote, roll),
    because: noVoteBecause(await entryOf(tx, meeting, actor.memberId)) ?? null,
    mine: mine ? { hand: mine.hand, choice: mine.choice, at: mine.castAt.toISOString() } : null,
    reserved: await reservedBy(context, meeting, vote.id),
  };
};
