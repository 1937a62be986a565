import { rollAt } from '@sotay/core/meetings/attendance-times.rules.ts';
import { countHands, noVotes } from '@sotay/core/meetings/ballot.rules.ts';
import type { CountOutcome, CountedHands } from '@sotay/core/meetings/ballot.rules.ts';
import { slipsDisagree } from '@sotay/core/meetings/slips.rules.ts';
import { voteBase } from '@sotay/core/meetings/vote.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Input, Output, RollEntry, Vote } from '../meetings.types.ts';
import { ballotsOf } from '../repository/ballots.repository.ts';
import { json } from '../repository/meeting.repository.ts';
import { rollOf } from '../repository/roll-call.repository.ts';
import { changeVote, lastAttemptAt } from '../repository/votes.repository.ts';
import { demandVersion, meetingToLead, trace } from '../service/act.ts';
import { voteRow } from '../view/votes.view.ts';
import { voteAlone } from './held-vote.ts';

type Body = Input<'closeVote'>['body'];
type Counted = Extract<CountOutcome, { ok: true }>;

const cardsOf = ({ for: yes, against, other }: Body) => ({ for: yes, against, other });

/** A secret ballot has its tally sheet and nothing else; an open vote has none. */
const demandForm = (vote: Vote, body: Body): void => {
  const isSecret = vote.form === 'secret-ballot';
  if (isSecret ? body.paper : body.slips) throw new Refusal('meetings/vote-hand-not-allowed');
  if (isSecret && !body.slips) throw new Refusal('meetings/slips-missing');
};

const demandSlips = ({ slips, ...body }: Body, voters: number): void => {
  const because = slips && slipsDisagree(slips, cardsOf(body), voters);
  if (because) throw new Refusal('meetings/slips-disagree', { because });
};

const count = async (
  { tx }: Context,
  vote: Vote,
  body: Body,
  roll: readonly RollEntry[],
): Promise<Counted> => {
  const counted: CountedHands = { cards: cardsOf(body), paper: body.paper ?? noVotes };
  const outcome = countHands(roll, await ballotsOf(tx, vote), counted, vote.threshold);
  if (outcome.ok) return outcome;
  throw new Refusal(outcome.faults[0] ?? 'meetings/vote-not-whole-number', outcome.facts);
};

/** A failure that was put again stays one: the later attempt rests on it. */
const demandNotRepeated = async ({ tx }: Context, vote: Vote, passed: boolean): Promise<void> => {
  if (!passed || vote.closedAt === null) return;
  if ((await lastAttemptAt(tx, vote)).attempt > vote.attempt) throw new Refusal('meetings/vote-repeated');
};

const shares = ({ hands }: Vote) => (hands ? { hands } : {});

/**
 * Closes a vote with its count, measured against the roll of its hour; hands by phone and ticked cards are in it. A count may be
 * put right until the meeting ends, and both counts stay in the audit.
 */
export const closeVote = async (
  context: Context,
  { params, body }: Input<'closeVote'>,
): Promise<Output<'closeVote'>> => {
  const meeting = await meetingToLead(context, params, 'record-vote');
  const vote = await voteAlone(context, meeting, params.voteId);
  demandVersion(vote, body.version);
  demandForm(vote, body);
  const roll = rollAt(await rollOf(context.tx, meeting), context.now);
  const { tally, hands, present, result } = await count(context, vote, body, roll);
  demandSlips(body, present);
  await demandNotRepeated(context, vote, result.passed);
  const closed = await changeVote(context.tx, vote, {
    base: json(voteBase(roll)),
    present,
    votesFor: tally.for,
    votesAgainst: tally.against,
    votesOther: tally.other,
    hands: vote.form === 'show-of-cards' ? json(hands) : null,
    slips: body.slips ? json(body.slips) : null,
    passed: result.passed,
    closedAt: context.now,
  });
  await trace(context, meeting, {
    action: 'close-vote',
    object: { kind: 'vote', id: vote.id },
    ...(vote.closedAt && {
      before: { for: vote.votesFor, against: vote.votesAgainst, other: vote.votesOther, ...shares(vote) },
    }),
    after: { ...tally, base: result.base, present, passed: result.passed, ...shares(closed) },
  });
  return voteRow(meeting, closed, roll);
};
