import { handsWords, slipsWords } from '@sotay/core/meetings/ballot-words.rules.ts';
import { isForThoseAbove, mayBeRepeated } from '@sotay/core/meetings/repeated-vote.rules.ts';
import {
  neededWords,
  quorumWords,
  voteBaseWords,
  voteResultWords,
} from '@sotay/core/meetings/vote-words.rules.ts';
import { needed, presentVoters, voteBase, voteOutcome } from '@sotay/core/meetings/vote.rules.ts';
import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import { voteQuestion } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import { rulesOf } from '../meeting-facts.ts';
import type { Meeting, Parts, RollEntry, Vote } from '../meetings.types.ts';

type VoteRow = MeetingView['votes'][number];

const resultOf = ({ base, present, threshold, votesFor, votesAgainst, votesOther }: Vote) => {
  if (votesFor === null || votesAgainst === null || votesOther === null) return null;
  const tally = { for: votesFor, against: votesAgainst, other: votesOther };
  const outcome = voteOutcome({ base: base.base, present, threshold }, tally);
  return outcome.ok ? outcome.result : null;
};

/** How the hands came together, or the tally sheet; empty where only sums were kept. */
export const handsWordsOf = ({ hands, slips }: Vote): string => {
  if (slips) return slipsWords(slips);
  return hands ? handsWords(hands) : '';
};

/** A vote with its arithmetic in words: while it is open by the roll of this moment, afterwards as it was counted. */
export const voteRow = (meeting: Meeting, vote: Vote, roll: readonly RollEntry[]): VoteRow => {
  const open = vote.closedAt === null;
  const base = open ? voteBase(roll) : vote.base;
  const result = resultOf(vote);
  const { id, version, itemId, question, title, form, threshold, passed } = vote;
  return {
    ...{ id, version, itemId, question, title, form, threshold, passed, open },
    certainty: voteQuestion(rulesOf(meeting).pack, question)?.certainty ?? 'unverified',
    base: base.base,
    present: open ? presentVoters(roll) : vote.present,
    needed: needed(base.base, threshold),
    for: vote.votesFor,
    against: vote.votesAgainst,
    other: vote.votesOther,
    notVoting: result?.notVoting ?? null,
    baseWords: voteBaseWords(base),
    neededWords: neededWords(base.base, threshold),
    resultWords: result ? voteResultWords(result) : '',
    handsWords: handsWordsOf(vote),
    attempt: vote.attempt,
    repeatable: mayBeRepeated(vote),
    forThoseAbove: isForThoseAbove(vote),
    openedAt: vote.openedAt.toISOString(),
    closedAt: vote.closedAt?.toISOString() ?? null,
  };
};

const baseFigures = (roll: readonly RollEntry[]): MeetingView['voteBase'] => {
  if (roll.length === 0) return null;
  const base = voteBase(roll);
  const present = presentVoters(roll);
  return {
    base: base.base,
    present,
    neededOverHalf: needed(base.base, 'over-half'),
    neededTwoThirds: needed(base.base, 'two-thirds'),
    words: voteBaseWords(base),
    quorumWords: quorumWords(base.base, present),
  };
};

/** Votes, the base at this moment, and the questions that may be put; those for the paper book only are not among them. */
export const votesView = (
  meeting: Meeting,
  { roll, votes }: Parts,
): Pick<MeetingView, 'voteBase' | 'questions' | 'votes'> => ({
  voteBase: baseFigures(roll),
  questions: rulesOf(meeting)
    .pack.voteQuestions.filter((question) => !question.paperBookOnly)
    .map(({ kind, label, threshold, forms, certainty }) => ({ kind, label, threshold, forms, certainty })),
  votes: votes.map((vote) => voteRow(meeting, vote, roll)),
});
